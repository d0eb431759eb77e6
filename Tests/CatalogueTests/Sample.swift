import Testing

/// Lines that an entry of the catalogue has to tell apart.
struct Sample: CustomTestStringConvertible {
    let id: String
    let bad: [String]
    let good: [String]

    var testDescription: String { id }

    /// The year that the lines were written in.
    static let year = 2025

    static let all = [
        Sample(
            id: "copyright-year", bad: ["# Copyright (c) 2019-2024 Ada", " * (C) 2024 by Ada"],
            good: ["# Copyright (c) 2019-2025 Ada", "# Copyright Ada", "call(c, 2024)"]),
        Sample(id: "no-trailing-whitespace", bad: ["x ", "\t", "x\t "], good: ["x", "", " x"]),
        Sample(id: "indent-with-tabs", bad: ["    x", "\t  x"], good: ["\tx", " * x", "x  y"]),
        Sample(id: "indent-with-spaces", bad: ["\tx", "  \tx"], good: ["    x", "x\ty"]),
        Sample(id: "indent-like-above-with-tabs", bad: ["    x", "\t  x"], good: ["\tx", "\t * x", "\t    .x()", "\t    + y"]),
        Sample(id: "indent-like-above-with-spaces", bad: ["\tx"], good: ["    x"]),
        Sample(id: "no-tab-inside-line", bad: ["a\t= b", "call(a,\tb)"], good: ["\ta = b", "a = b;\t// why"]),
        Sample(id: "space-after-keyword", bad: ["    if(x) {", "} else if(y)", "while(true)"], good: ["if (x)", "notif(x)", "call(\"if(x)\")"]),
        Sample(id: "space-before-brace", bad: ["void run(){", "} else{"], good: ["void run() {", "} else {", "f({"]),
        Sample(id: "space-after-comma", bad: ["f(a,b)", "[1,2]"], good: ["f(a, b)", "\"a,b\"", "// a,b"]),
        Sample(id: "spaces-around-operator", bad: ["if (a==b)", "a&&b"], good: ["a == b", "a => b", "\"a==b\""]),
        Sample(id: "no-spaces-around-keyword-equals", bad: ["f(a = 1)", "    run(x, b = None)"], good: ["f(a=1)", "a = f(1)", "def f(a: int = 1):"]),
        Sample(id: "space-after-comment-sign", bad: ["//x", "a; //x"], good: ["// x", "http://x", "///x"]),
        Sample(id: "line-length-80", bad: [String(repeating: "x", count: 81)], good: [String(repeating: "x", count: 80)]),
        Sample(id: "subject-without-full-stop", bad: ["Add a thing."], good: ["Add a thing", "Add more..."]),
        Sample(id: "subject-imperative", bad: ["Added a thing", "core: Fixes it"], good: ["Add a thing", "Address it"]),
        Sample(id: "no-doubled-word", bad: ["of the the tree", "Is is so"], good: ["the tree", "that that is", "a.a", "the-the"]),
        Sample(id: "no-author-tags", bad: [" * @author Me"], good: ["// the author"]),
        Sample(id: "no-commented-out-code", bad: ["// int x = call(1);", "  // run();"], good: ["// See run();  for more", "// Runs it."]),
        Sample(id: "comment-full-stop", bad: ["# Say it in a sentence", "  // Close the file"], good: ["# Done.", "# noqa: all of it", "# See https://a.b/c d"]),
        Sample(id: "docstring-full-stop", bad: ["    \"\"\"Run it\"\"\"", "\"\"\"Run it"], good: ["\"\"\"Run it.\"\"\"", "x = \"\"\"Run it"]),
        Sample(id: "no-wildcard-imports", bad: ["import java.util.*;", "from os import *"], good: ["import java.util.List;", "from os import path"]),
        Sample(id: "sorted-imports", bad: ["import sys\nimport os", "#include <b.h>\n#include <a.h>"], good: ["import os\nimport sys", "import sys\nfrom os import path", "import B\nimport a", "import a\nimport B", "import b\n\nimport a"]),
        Sample(
            id: "no-unused-imports", bad: ["import java.util.List;", "import static a.B.c;\n\nd();"],
            good: ["import java.util.List;\n\nList a;", "import static a.B.c;\nc();", "import a.*;", "import a.B;\n/** {@link B} */"]),
        Sample(
            id: "no-unused-python-imports",
            bad: ["import os", "import os.path\npath", "import a as b\na()", "from . import a, b\na()", "from a import b as c, d\nc(b)"],
            good: [
                "import os\nos", "import os.path\nos.path", "import a, b.c\na(b)", "import a as b\nb()", "from a import b as c, d\nc(d)",
                "from a import (", "from __future__ import annotations",
            ]),
        Sample(
            id: "no-unused-javascript-imports",
            bad: ["import a from 'a';", "import {a, b as c} from './b'\na(b)", "import type { A } from \"a\"", "import * as a from 'b'"],
            good: ["import a from 'b';\na()", "import { a, b as c } from 'd'\na(c)", "import './a'", "import React from 'react';"]),
        Sample(id: "else-beside-brace", bad: ["  else {", "else"], good: ["} else {"]),
        Sample(id: "no-parentheses-around-condition", bad: ["if (a and b):", "while (f(x)):"], good: ["if (a) and (b):", "if a:"]),
        Sample(id: "no-semicolon-at-end", bad: ["x = 1;"], good: ["x = 1"]),
        Sample(id: "single-quotes", bad: ["x = \"a\""], good: ["x = 'a'", "x = \"it's\"", "\"\"\"Doc.\"\"\""]),
        Sample(id: "is-none", bad: ["if x == None:"], good: ["if x is None:"]),
        Sample(id: "triple-equals", bad: ["a == b", "a != b"], good: ["a === b", "a !== b"]),
        Sample(id: "no-bare-except", bad: ["    except:"], good: ["    except ValueError:"]),
        Sample(id: "is-empty", bad: ["if (a.size() == 0)", "len(x) > 0"], good: ["a.isEmpty()", "size == 0", "a.size() == 1"]),
        Sample(id: "no-default-initialization", bad: ["  private int x = 0;"], good: ["  private int x;", "  int x = 0;"]),
        Sample(id: "declare-by-interface", bad: ["private HashMap<A, B> x = y;"], good: ["Map<A, B> x = new HashMap<>();"]),
        Sample(id: "no-yoda-conditions", bad: ["if (null == x)"], good: ["if (x == null)"]),
        Sample(id: "error-string-lower-case", bad: ["errors.New(\"Bad thing\")", "fmt.Errorf(\"bad.\")"], good: ["errors.New(\"bad thing\")"]),
        Sample(id: "dollar-parentheses", bad: ["x=`date`"], good: ["x=$(date)", "# `date`"]),
    ]
}
