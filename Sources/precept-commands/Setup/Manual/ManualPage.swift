import Foundation
import Mustache
import PreceptTemplates

/// The manual page in the form of man(7), every command and option as the argument parser knows them, so that none is
/// ever missing or out of date.
struct ManualPage {
    let text: String

    init(of tool: CommandDescription) throws {
        let commands = (tool.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
        let described = commands.flatMap { Self.lines(of: $0, named: $0.commandName) }.joined(separator: "\n")
        let page = Page(abstract: Self.escaped(tool.abstract ?? ""), commands: described)
        text = try MustacheTemplate(string: PreceptTemplates.manual).render(page)
    }

    /// What the template reads.
    private struct Page {
        let abstract: String
        let commands: String
    }

    private static func lines(of command: CommandDescription, named name: String) -> [String] {
        let arguments = (command.arguments ?? []).filter { argument in
            argument.shouldDisplay && !(argument.names ?? []).contains { $0.name == "help" || $0.name == "version" }
        }
        let usage = arguments.map(usage).joined(separator: " ")
        var lines = [".SS \"\\fBprecept \(escaped(name))\\fP\(usage.isEmpty ? "" : " " + usage)\"", escaped(command.abstract ?? "")]
        if let discussion = command.discussion, !discussion.isEmpty { lines += [".PP", escaped(discussion)] }
        for argument in arguments { lines += [".TP", term(of: argument), escaped(argument.abstract ?? "")] }
        let below = (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
        return lines + below.flatMap { Self.lines(of: $0, named: "\(name) \($0.commandName)") }
    }

    private static func usage(of argument: CommandDescription.ArgumentDescription) -> String {
        let value = "\\fI\(escaped(argument.valueName ?? ""))\\fP" + (argument.isRepeating && argument.kind == "positional" ? "\\&..." : "")
        let names = (argument.names ?? []).filter { $0.kind == "long" } + (argument.names ?? [])
        let name = "\\fB\(escaped(names.first?.written ?? ""))\\fP"
        let written = argument.kind == "positional" ? value : argument.kind == "flag" ? name : "\(name) \(value)"
        return argument.isOptional ? "[\(written)]" : written
    }

    private static func term(of argument: CommandDescription.ArgumentDescription) -> String {
        if argument.kind == "positional" { return "\\fI\(escaped(argument.valueName ?? ""))\\fP" }
        let names = (argument.names ?? []).map { "\\fB\(escaped($0.written))\\fP" }.joined(separator: ", ")
        return argument.kind == "flag" ? names : "\(names) \\fI\(escaped(argument.valueName ?? ""))\\fP"
    }

    /// Text in which nothing is a request to the formatter.
    private static func escaped(_ text: String) -> String {
        let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("'", with: "\\(aq")
            .replacing("\"", with: "\\(dq").replacing("…", with: "...")
        return safe.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix(".") ? "\\&" + $0 : String($0) }.joined(separator: "\n")
    }
}
