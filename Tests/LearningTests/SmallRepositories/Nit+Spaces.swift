extension Nit {
    /// White space, indentation and the like.
    static let spaces: [Nit] = [
        Nit(
            "trailing whitespace", .py,
            [
                Note("trailing space", "    total = 0 ", "    total = 0"),
                Note("whitespace at the end", "def load(path):  ", "def load(path):"),
                Note("Please strip this", "        return item\t", "        return item"),
                Note("nit: extra blanks", "import os ", "import os"),
            ], bad: ["x = 1 ", "    "], good: ["x = 1", "    y = 2", ""]),
        Nit(
            "tabs", .java,
            [
                Note("tabs", "\tprivate int count;", "    private int count;"),
                Note("indent with spaces", "\t\treturn null;", "        return null;"),
                Note("no tabs please", "\tvoid close() {", "    void close() {"),
                Note("our sources use spaces", "\t\t\tcount++;", "            count++;"),
            ], bad: ["\tint x;", "\t\tfoo();"], good: ["    int x;", "        foo();", "class A {"]),
        Nit(
            "spaces for tabs", .go,
            [
                Note("run gofmt", "    return nil", "\treturn nil"),
                Note("tabs, please", "        names = append(names, name)", "\t\tnames = append(names, name)"),
                Note("indentation", "    if !ok {", "\tif !ok {"),
                Note("gofmt", "    limit int", "\tlimit int"),
            ], bad: ["    x := 1", "        y()"], good: ["\tx := 1", "\t\ty()", "func main() {"]),
        Nit(
            "space after comma", .py,
            [
                Note("space after comma", "    return pair(a,b)", "    return pair(a, b)"),
                Note("PEP 8: blank behind the comma", "def load(path,limit):", "def load(path, limit):"),
                Note("missing space", "    names = [first,last]", "    names = [first, last]"),
                Note("please put a space after commas", "    for key,value in items:", "    for key, value in items:"),
            ], bad: ["    f(x,y)", "    for a,b in c:"],
            good: ["    f(x, y)", "    t = (1, 2)", "    print(\"a\", end=\"\")"]),
        Nit(
            "space behind if", .java,
            [
                Note("space after if", "        if(item == null) {", "        if (item == null) {"),
                Note("missing blank", "            if(count > limit) {", "            if (count > limit) {"),
                Note("formatting: if (", "        if(!open) {", "        if (!open) {"),
                Note(
                    "Please put a space between if and the parenthesis", "    if(name.isEmpty()) return;", "    if (name.isEmpty()) return;"
                ),
            ], bad: ["        if(x) {", "   } else if(y == 2) {"],
            good: ["        if (x) {", "        notif(x);", "        verify(a);"]),
        Nit(
            "space in comment", .go,
            [
                Note("space after //", "//loads the items", "// loads the items"),
                Note("missing space", "\t//names are unique", "\t// names are unique"),
                Note(
                    "gofmt style comments please", "\t\t//the limit is checked by the caller", "\t\t// the limit is checked by the caller"),
                Note("comment needs a blank", "//Store is a store.", "// Store is a store."),
            ], bad: ["//does it", "\t//x is y"],
            good: ["// does it", "\turl := \"https://example.org\"", "\tx := a / b"]),
        Nit(
            "space before brace", .c,
            [
                Note("space before {", "    while (job){", "    while (job) {"),
                Note("missing space", "    if (verbose){", "    if (verbose) {"),
                Note("style: ) {", "    for (i = 0; i < n; i++){", "    for (i = 0; i < n; i++) {"),
                Note("kernel style wants a blank here", "    switch (kind){", "    switch (kind) {"),
            ], bad: ["    if (x){", "    do_it(){"], good: ["    if (x) {", "    int a[] = {1};", "    f(a);"]),
        Nit(
            "spaces around equals", .py,
            [
                Note("spaces around =", "    total=0", "    total = 0"),
                Note("PEP 8", "    self.limit=limit", "    self.limit = limit"),
                Note("please add blanks around the operator", "name=\"store\"", "name = \"store\""),
                Note("missing spaces", "        count=len(items)", "        count = len(items)"),
            ], near: ["    store = Store(limit=5)", "    def put(self, item, force=False):"],
            bad: ["    x=1", "    names=[]"], good: ["    x = 1", "    if x == 1:", "    x += 1"], isFaint: true),
        Nit(
            "long lines", .py,
            [
                Note(
                    "too long", "    raise ValueError(\"the store is full and cannot take any more items, sorry about that\", name)",
                    "    raise ValueError(FULL, name)"),
                Note(
                    "line length", "    result = self.first_collaborator.calculate(first_argument, second_argument, third_argument)",
                    "    result = self.first.calculate(one, two, three)"),
                Note(
                    "please wrap at 79", "# This comment goes on and on, and says so little that it could well have been left out by now.",
                    "# This comment says little."),
                Note(
                    "over 79 characters",
                    "    assert store.items == {\"a\": Item(\"a\", 1), \"b\": Item(\"b\", 2), \"c\": Item(\"c\", 3), \"d\": 4}",
                    "    assert store.items == expected"),
            ], bad: [String(repeating: "x", count: 100)], good: ["short = 1"]),
    ]
}
