extension Nit {
    /// A word or a call in the wrong place.
    static let words: [Nit] = [
        Nit(
            "console.log left in", .js,
            [
                Note("Please remove the debug output", "  console.log(user);"),
                Note("leftover console.log", "    console.log('loaded', items.length);"),
                Note("No console logging in production code.", "  console.log(\"here\");"),
                Note("nit: debugging leftovers", "      console.log(JSON.stringify(result));"),
            ], bad: ["  console.log(error.message);", "console.log(1, 2, x);"],
            good: ["  logger.info('saved');", "  console.error(error);", "  const log = logger.child();", "  audit.log(user);"]),
        Nit(
            "print for logger", .py,
            [
                Note("Use the logger here", "    print(\"starting up\")", "    logger.info(\"starting up\")"),
                Note("please log instead of printing", "        print(\"no item\", name)", "        logger.info(\"no item %s\", name)"),
                Note("No print in library code, we have a logger.", "    print(total)", "    logger.info(total)"),
                Note("logger.info please", "            print(f\"read {count} rows\")", "            logger.info(f\"read {count} rows\")"),
            ], near: ["    def print_report(self):", "    pprint(self.items)"],
            bad: ["    print(\"done\")", "  print(result, file=out)"],
            good: ["    logger.info(\"done\")", "    self.print_report()", "    pprint(items)", "    blueprint(items)"]),
        Nit(
            "var in TypeScript", .ts,
            [
                Note("Use const", "  var total = 0;", "  const total = 0;"),
                Note("no var please, const", "    var names = items.map(nameOf);", "    const names = items.map(nameOf);"),
                Note("We do not use var any more.", "  var response = await fetch(url);", "  const response = await fetch(url);"),
                Note("prefer const over var", "      var key = `${a}-${b}`;", "      const key = `${a}-${b}`;"),
            ], near: ["  variance(values);", "  const variable = env.get('VAR');"],
            bad: ["  var x = 1;", "    var element = document.body;"],
            good: ["  const x = 1;", "  let y = 2;", "  const variable = 3;", "  process.env.var_dir = 1;"]),
        Nit(
            "var to let or const", .js,
            [
                Note("Use const", "  var total = 0;", "  let total = 0;"),
                Note("no var please", "    var names = items.map(nameOf);", "    const names = items.map(nameOf);"),
                Note("We do not use var any more.", "  var response = await fetch(url);", "  const response = await fetch(url);"),
                Note("var? let it be let", "  for (var i = 0; i < 3; i++) {", "  for (let i = 0; i < 3; i++) {"),
            ], bad: ["  var x = 1;", "    var element = document.body;"],
            good: ["  const x = 1;", "  let y = 2;", "  const variable = 3;"]),
        Nit(
            "fmt.Println", .go,
            [
                Note("Use log.Printf", "\tfmt.Println(\"starting\")", "\tlog.Printf(\"starting\")"),
                Note("please log this rather than print it", "\t\tfmt.Println(\"stored\", name)", "\t\tlog.Printf(\"stored %s\", name)"),
                Note("fmt.Println does not reach our log files", "\tfmt.Println(err)", "\tlog.Printf(\"%v\", err)"),
                Note("log, don't print", "\t\t\tfmt.Println(len(items), \"items\")", "\t\t\tlog.Printf(\"%d items\", len(items))"),
            ], bad: ["\tfmt.Println(\"done\")", "\tfmt.Println(a, b)"],
            good: ["\tlog.Printf(\"done\")", "\treturn fmt.Errorf(\"no %s\", x)", "\tfmt.Fprintln(w, x)", "\ts := fmt.Sprintf(\"%d\", n)"]),
        Nit(
            "NULL in C++", .cpp,
            [
                Note("nullptr", "  Item* item = NULL;", "  Item* item = nullptr;"),
                Note("Please use nullptr instead of NULL.", "    return NULL;", "    return nullptr;"),
                Note("This is C++11: nullptr", "  if (next == NULL) {", "  if (next == nullptr) {"),
                Note("s/NULL/nullptr/", "  connect(socket, NULL, 0);", "  connect(socket, nullptr, 0);"),
            ], near: ["  // The NULLS_FIRST order"],
            bad: ["  char* name = NULL;", "  foo(NULL);"],
            good: ["  char* name = nullptr;", "  order(NULLS_FIRST);", "  int null_count = 0;"]),
        Nit(
            "assertEquals", .py,
            [
                Note("assertEquals is deprecated", "        self.assertEquals(store.count, 1)", "        self.assertEqual(store.count, 1)"),
                Note("Use assertEqual", "        self.assertEquals(\"a\", name)", "        self.assertEqual(\"a\", name)"),
                Note("please use the name without s", "    self.assertEquals([], list(items))", "    self.assertEqual([], list(items))"),
                Note("deprecated alias", "        self.assertEquals(load(path), None)", "        self.assertEqual(load(path), None)"),
            ], near: ["        self.assertNotEqual(a, b)", "        self.assertTrue(ok)"],
            bad: ["        self.assertEquals(total, 42)", "        case.assertEquals(x, y)"],
            good: ["        self.assertEqual(total, 42)", "        self.assertTrue(x)", "        self.assertNotEqual(x, y)"]),
        Nit(
            "sleeping tests", .py,
            [
                Note("Tests must not sleep", "        time.sleep(1)"),
                Note("please get rid of the sleep", "    time.sleep(0.5)"),
                Note("Sleeping makes the tests slow and flaky", "        time.sleep(DELAY)"),
                Note("no sleeps", "            time.sleep(poll * 2)"),
            ], near: ["        started = time.time()", "        self.clock.sleep_until(noon)"],
            bad: ["    time.sleep(10)", "        time.sleep(self.delay)"],
            good: ["    now = time.time()", "    clock.advance(10)", "    time.monotonic()"]),
        Nit(
            "author tags", .java,
            [
                Note("We do not keep @author tags", " * @author Jane Roe"),
                Note("please drop the author", " * @author joe"),
                Note("git knows the author", "\t * @author Max Muster <max@example.org>"),
                Note("no authors in javadoc", " * @author The Store Team"),
            ], bad: [" * @author someone", "   * @author A. N. Other"],
            good: [" * @param author the book's author", " * @return the item", " * The author of the item."]),
        Nit(
            "misspelt word", .cpp,
            [
                Note("typo: receive", "  // Called when we recieve a message.", "  // Called when we receive a message."),
                Note("receive is spelt ei", "  // recieve buffer, in bytes", "  // receive buffer, in bytes"),
                Note("spelling", "  // The socket to recieve from.", "  // The socket to receive from."),
                Note("ie/ei", "  // Blocks until recieve returns.", "  // Blocks until receive returns."),
            ], near: ["  // Waits to receive data."],
            bad: ["  // do not recieve twice", "  // recieve it"],
            good: ["  // do not receive twice", "  // the receiver of it", "  // conceive"]),
        Nit(
            "American spelling", .md,
            [
                Note("British spelling please: colour", "The color of an item.", "The colour of an item."),
                Note("colour", "Pick a color and press enter.", "Pick a colour and press enter."),
                Note("we write colour in our docs", "- color: any of the named ones", "- colour: any of the named ones"),
                Note("British English", "Each item has a color.", "Each item has a colour."),
            ], bad: ["Set the color with `-c`.", "The background color is white."],
            good: ["Set the colour with `-c`.", "A colourful item.", "A Colorado river"]),
        Nit(
            "plain http", .md,
            [
                Note("https please", "See http://example.org/guide.", "See https://example.org/guide."),
                Note("Link over TLS", "[site](http://store.example.com)", "[site](https://store.example.com)"),
                Note("insecure link", "- http://lists.example.org/dev", "- https://lists.example.org/dev"),
                Note("use https", "Mirror: <http://mirror.example.net/>", "Mirror: <https://mirror.example.net/>"),
            ], bad: ["Visit http://example.com today.", "<http://a.example>"],
            good: ["Visit https://example.com today.", "The HTTP server listens.", "set http_proxy"]),
        Nit(
            "missing final", .java,
            [
                Note("can be final", "    private Clock clock;", "    private final Clock clock;"),
                Note(
                    "make it final", "    private List<Item> items = new ArrayList<>();",
                    "    private final List<Item> items = new ArrayList<>();"),
                Note("final, never reassigned", "    private String name;", "    private final String name;"),
                Note("Fields should be final", "    private Map<String, Item> byName;", "    private final Map<String, Item> byName;"),
            ], bad: ["    private Duration timeout;", "    private Set<Item> seen = new HashSet<>();"],
            good: ["    private final Duration timeout;", "    public Item get(String name) {", "    private static final int MAX = 3;"]),
    ]
}
