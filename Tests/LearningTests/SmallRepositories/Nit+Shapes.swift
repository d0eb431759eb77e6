extension Nit {
    /// Operators, comparisons and calls.
    static let shapes: [Nit] = [
        Nit(
            "wildcard import", .java,
            [
                Note("No wildcard imports please", "import java.util.*;", "import java.util.List;", "import java.util.Map;"),
                Note("import classes one by one", "import org.example.store.*;", "import org.example.store.Item;"),
                Note("Please expand the star", "import static org.junit.Assert.*;", "import static org.junit.Assert.assertEquals;"),
                Note("we import each class by name", "import java.io.*;", "import java.io.IOException;", "import java.io.Reader;"),
            ], bad: ["import java.net.*;", "import com.acme.deep.inside.*;"],
            good: ["import java.net.URI;", "     * a list", "    int a = b * c;"]),
        Nit(
            "wildcard import", .kt,
            [
                Note("No wildcard imports please", "import java.time.*", "import java.time.Instant"),
                Note("import classes one by one", "import org.example.store.*", "import org.example.store.Item"),
                Note("Please expand the star", "import kotlinx.coroutines.*", "import kotlinx.coroutines.launch"),
                Note("we import each class by name", "import java.io.*", "import java.io.IOException"),
            ], bad: ["import java.net.*", "import com.acme.deep.inside.*"],
            good: ["import java.net.URI", "     * a list", "    val a = b * c"]),
        Nit(
            "star import", .py,
            [
                Note("No star imports", "from os.path import *", "from os.path import join"),
                Note("import what you need by name", "from store import *", "from store import Item, Store"),
                Note("Which names does this bring in? Please list them.", "from typing import *", "from typing import List"),
                Note("wildcard imports hide where names come from", "from .models import *", "from .models import User"),
            ], bad: ["from math import *", "from a.b.c import *"],
            good: ["from math import pi", "import os", "    area = a * b", "def f(*args):"]),
        Nit(
            "comparison to None", .py,
            [
                Note("Use `is None`", "    if item == None:", "    if item is None:"),
                Note("None is a singleton, compare with is", "        while node.next == None:", "        while node.next is None:"),
                Note("PEP 8: is None", "    return value == None", "    return value is None"),
                Note("is, not ==", "    assert load(path) == None", "    assert load(path) is None"),
            ], near: ["    if name == other:", "    if price == 0:"],
            bad: ["    if x == None:", "    ok = a.b == None and c"],
            good: ["    if x is None:", "    if x == y:", "    x = None", "    if x is not None:"]),
        Nit(
            "loose equality", .js,
            [
                Note("Use ===", "  if (name == 'a') {", "  if (name === 'a') {"),
                Note("strict equality please", "    return count == 0;", "    return count === 0;"),
                Note("== coerces", "  while (node.type == TEXT) {", "  while (node.type === TEXT) {"),
                Note("triple equals", "  const same = a.id == b.id;", "  const same = a.id === b.id;"),
            ], bad: ["  if (x == y) {", "  return typeof v == 'string';"],
            good: ["  if (x === y) {", "  const f = (a) => a;", "  if (a !== b) {", "  x = 1;", "  if (a <= b) {"]),
        Nit(
            "bare except", .py,
            [
                Note("Never catch everything", "    except:", "    except ValueError:"),
                Note("which exception?", "        except:", "        except KeyError:"),
                Note("bare except hides bugs", "    except:", "    except OSError:"),
                Note("Name the exception please", "            except:", "            except ValueError:"),
            ], bad: ["except:", "                except:"],
            good: ["    except KeyError:", "    except (OSError, ValueError) as error:", "    total = sum(rows)"]),
        Nit(
            "force unwrap in tests", .swift,
            [
                Note(
                    "Use #require", "        let item = store.item(named: \"a\")!",
                    "        let item = try #require(store.item(named: \"a\"))"),
                Note("no force unwrapping", "        let url = URL(string: text)!", "        let url = try #require(URL(string: text))"),
                Note(
                    "this crashes the whole test run", "        let first = items.first!", "        let first = try #require(items.first)"),
                Note(
                    "please #require", "        let data = text.data(using: .utf8)!",
                    "        let data = try #require(text.data(using: .utf8))"),
            ], bad: ["        let user = users.last!", "        let port = Int(argument)!"],
            good: ["        let user = try #require(users.last)", "        if a != b {", "        guard !done else { return }"]),
        Nit(
            "empty by size", .java,
            [
                Note("isEmpty()", "        if (items.size() == 0) {", "        if (items.isEmpty()) {"),
                Note("use isEmpty", "            return names.size() == 0;", "            return names.isEmpty();"),
                Note("isEmpty says it better", "        while (queue.size() == 0) {", "        while (queue.isEmpty()) {"),
                Note("Please use isEmpty() here", "        boolean none = found.size() == 0;", "        boolean none = found.isEmpty();"),
            ], near: ["        if (items.size() == other.size()) {", "        int n = items.size();"],
            bad: ["        if (map.values().size() == 0) {", "        assert list.size() == 0;"],
            good: [
                "        if (list.isEmpty()) {", "        if (list.size() == 1) {", "        if (count == 0) {",
                "        int n = list.size();",
            ]),
        Nit(
            "post-increment", .cpp,
            [
                Note("++i", "  for (int i = 0; i < n; i++) {", "  for (int i = 0; i < n; ++i) {"),
                Note(
                    "prefer pre-increment", "  for (auto it = a.begin(); it != a.end(); it++) {",
                    "  for (auto it = a.begin(); it != a.end(); ++it) {"),
                Note("Use prefix increment", "    count++;", "    ++count;"),
                Note("pre-increment please", "  for (size_t row = 0; row < rows; row++) {", "  for (size_t row = 0; row < rows; ++row) {"),
            ], bad: ["  for (int k = 0; k < 3; k++) {", "    total++;"],
            good: ["  for (int k = 0; k < 3; ++k) {", "  a = b + c;", "  total += 1;"]),
        Nit(
            "array constructor", .js,
            [
                Note("Use a literal", "  const names = new Array();", "  const names = [];"),
                Note("[] is shorter", "    this.items = new Array();", "    this.items = [];"),
                Note("array literal please", "  let stack = new Array();", "  let stack = [];"),
                Note("prefer []", "  return new Array();", "  return [];"),
            ], bad: ["  const x = new Array();", "  f(new Array());"],
            good: ["  const x = [];", "  const m = new Map();", "  if (Array.isArray(x)) {"]),
        Nit(
            "TODO without issue", .go,
            [
                Note("which issue?", "\t// TODO handle timeouts", "\t// TODO(#12): handle timeouts"),
                Note("TODOs need an issue number", "// TODO make this a setting", "// TODO(#40): make this a setting"),
                Note("please link an issue", "\t\t// TODO remove after release", "\t\t// TODO(#7): remove after release"),
                Note("no TODO without a number", "\t// TODO retry", "\t// TODO(#199): retry"),
            ], bad: ["\t// TODO cache", "// TODO close the file"],
            good: ["\t// TODO(#5): cache", "\t// Todo lists are kept", "\tcontext.TODO()"]),
        Nit(
            "double quotes", .js,
            [
                Note("single quotes", "import { a } from \"./a.js\";", "import { a } from './a.js';"),
                Note("we use single quotes", "  const name = \"store\";", "  const name = 'store';"),
                Note("quotes", "    throw new Error(\"no name\");", "    throw new Error('no name');"),
                Note("Use single quotes for strings", "  emit(\"change\", item);", "  emit('change', item);"),
            ], bad: ["  const x = \"y\";", "  run(\"a\");"],
            good: ["  const x = 'y';", "  const t = `a`;", "  run(x);"]),
        Nit(
            "missing semicolon", .js,
            [
                Note("semicolon", "  const total = sum(items)", "  const total = sum(items);"),
                Note("missing ;", "  return user.name", "  return user.name;"),
                Note("Please end statements with a semicolon", "    emit('change', item)", "    emit('change', item);"),
                Note("semicolon missing", "  let count = 0", "  let count = 0;"),
            ], bad: ["  const x = f(1)", "  let y = 2"],
            good: ["  const x = f(1);", "  if (a) {", "  }", "  // a comment"]),
        Nit(
            "absolute path", .sh,
            [
                Note("no absolute paths to somebody's home", "cd /home/jane/store", "cd \"$root\""),
                Note("This only works on your machine", "cp /home/jane/store/app build/", "cp \"$root/app\" build/"),
                Note("use $root", ". /home/jane/store/env.sh", ". \"$root/env.sh\""),
                Note("hard-coded home folder", "log=/home/jane/store/log.txt", "log=\"$root/log.txt\""),
            ], bad: ["rm /home/jane/store/x", "cat /home/jane/store/notes"],
            good: ["rm \"$root/x\"", "ls /usr/bin", "cd \"$HOME\""]),
        Nit(
            "unwrap", .rs,
            [
                Note(
                    "don't unwrap, use ?", "    let text = fs::read_to_string(path).unwrap();", "    let text = fs::read_to_string(path)?;"),
                Note("Propagate the error", "    let item = Item::parse(line).unwrap();", "    let item = Item::parse(line)?;"),
                Note("this panics on bad input", "        file.write_all(&bytes).unwrap();", "        file.write_all(&bytes)?;"),
                Note("no unwrap outside tests", "    let port = args.next().unwrap();", "    let port = args.next()?;"),
            ], bad: ["    let x = f().unwrap();", "    lock.lock().unwrap().push(1);"],
            good: ["    let x = f()?;", "    let y = f().unwrap_or(0);", "    let z = f().unwrap_or_default();"]),
        Nit(
            "puts", .rb,
            [
                Note("use the logger", "    puts \"starting\"", "    logger.info \"starting\""),
                Note("no puts in the library", "      puts item.name", "      logger.info item.name"),
                Note("Please log instead", "    puts \"#{count} items\"", "    logger.info \"#{count} items\""),
                Note("logger", "  puts result.inspect", "  logger.info result.inspect"),
            ], near: ["    outputs = items.map(&:name)"],
            bad: ["    puts 'x'", "  puts total"],
            good: ["    logger.info 'x'", "    outputs << x", "    inputs = 1"]),
    ]
}
