import Learning
import Rules
import Testing

@testable import Catalogue

@Suite struct FileNitsTests {
    private let nits: [FileNit]

    init() throws { nits = try Catalogue.fileNits() }

    @Test func everyEntryCanBeUsed() throws {
        #expect(Set(nits.map(\.id)).count == nits.count)
        for nit in nits {
            _ = try Pattern("(?i)" + nit.asks)
            #expect(nit.statement.split(separator: " ").count <= 20, "\(nit.id)")
            #expect(nit.statement.hasSuffix("."), "\(nit.id)")
            switch nit.check {
            case .header(let pattern): _ = try FileMatcher(FileCheck(header: pattern))
            case .companion(let globs): _ = try CompanionMatcher(CompanionCheck(with: globs))
            case .finalNewline: break
            }
        }
    }

    private func header(_ id: String) throws -> FileMatcher {
        guard case .header(let pattern) = try #require(nits.first(where: { $0.id == id })).check else { throw PatternError.exhausted }
        return try FileMatcher(FileCheck(header: pattern))
    }

    @Test(arguments: [
        ["/*", " * Copyright (C) 2024 Example", " */"], ["# Copyright The Authors."], ["// Copyright Example Inc."],
        ["/* © 2024 Example. All rights reserved. */"],
        ["// SPDX-License-Identifier: MIT"], ["# SPDX-FileCopyrightText: Example"],
        ["<!--", "  Licensed to the Foundation (ASF) under one", "-->"],
        ["// Licensed under the Apache License, Version 2.0"], ["/**", " * @license MIT", " */"], ["// License: BSD"], ["; MIT License"],
        ["// Use of this source code is governed by a BSD-style", "// license that can be found in the LICENSE file."],
        ["/* This Source Code Form is subject to the terms of the Mozilla Public", " * License, v. 2.0. */"],
        ["# This program is free software: you can redistribute it under the terms of", "# the GNU General Public License."],
        ["// Permission is hereby granted, free of charge, to any person"], ["// Distributed under the same terms as the rest."],
        ["// For the full copyright and license information, view the LICENSE file"], ["// See the accompanying LICENSE."],
        ["// The author disclaims copyright to this source code."], ["/* Original work Copyright 2001 Example */"],
        ["// See the NOTICE file for information regarding copyright ownership."],
        ["/* This file is part of Example, released under the GPL. */"],
    ])
    func knowsALicenceHeader(_ lines: [String]) throws {
        #expect(try !header("licence-header").lacksHeader(JoinedLines(lines + ["int x;"])))
    }

    @Test(arguments: [
        ["// no licence here"], ["// TODO: add the licence header"], ["// the copyright is missing"], ["class LicenseManager {"],
        ["int licensed = 0;"],
        ["// Checks the license key."], ["// precept: allow licence-header under the terms of our licence"],
        ["/* precept: allow licence-header Copyright 2024 does not apply */"], ["import com.example.license.Key;"],
    ])
    func doesNotTakeTheWordForOne(_ lines: [String]) throws {
        #expect(try header("licence-header").lacksHeader(JoinedLines(lines + ["int x;"])))
    }

    @Test(arguments: [
        ("licence-header", "missing license header", "rename this"), ("licence-header", "needs (c)", "the copy is right"),
        ("licence-header", "License?", "Update License."),
        ("licence-header", "Please add the Apache 2 license to this file", "add IBM copyright"),
        ("licence-header", "License for the new file.", "wrong license header, it is licensed under EDL"),
        ("licence-header", "# Copyright (C) 2026 The Authors", "Copyright (C) 2019 Ada"),
        ("licence-header", "Copyright line", "add your own copyright line"),
        ("licence-header", "no copyright", "needs updated copyright covering 2019"),
        ("licence-header", "Where is the licence?", "Prefix with \"Modifications Copyright\""),
        ("changelog-entry", "This is missing a reno change note", "renovate this"),
        ("final-newline", "No newline at end of file", "start a new line here"),
        ("final-newline", "missing newline at EOF", "process stderr after stdout hits EOF"),
        ("final-newline", "the file seems to be missing a trailing newline", "drop the trailing \\n here"),
        ("changelog-entry", "please add a changelog entry", "what changes here?"),
        ("changelog-entry", "missing from `CHANGELOG.md`", "return errno, see https://example.org/CHANGELOG.md"),
        ("changelog-entry", "add a line to the change log", "the changelog has a conflict"),
        ("version-with-change", "please bump up the version in VERSION file", "update the version of the library that it needs"),
        ("version-with-change", "Needs version update.", "which version is this?"),
        ("test-with-code", "can you add a unit test for this", "this is the latest"),
    ])
    func asksInTheWordsOfReviewers(_ id: String, _ asking: String, _ other: String) throws {
        let nit = try #require(nits.first { $0.id == id })
        let pattern = try Pattern("(?i)" + nit.asks)
        #expect(pattern.matches(asking))
        #expect(!pattern.matches(other))
    }
}
