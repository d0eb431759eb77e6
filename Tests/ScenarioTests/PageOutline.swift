import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What a strict parser finds in a page.
final class PageOutline: NSObject, XMLParserDelegate {
    struct Malformed: Error {
        let line: Int
        let reason: String
    }

    private var elements: [String: Int] = [:]
    private(set) var attributes: [(name: String, value: String)] = []
    /// Drawings that are neither hidden from those who listen nor have a name.
    private(set) var namelessDrawings = 0

    /// - Throws: `Malformed` where the page is no XML, so that something in it is not what it was written as.
    init(of page: String) throws {
        super.init()
        let parser = XMLParser(data: Data(page.utf8))
        parser.delegate = self
        guard parser.parse() else {
            throw Malformed(line: parser.lineNumber, reason: parser.parserError.map { "\($0)" } ?? "")
        }
    }

    func count(_ element: String) -> Int { elements[element] ?? 0 }

    /// What the page refers to in itself, and has not.
    var missingTargets: [String] {
        let ids = Set(attributes.filter { $0.name == "id" }.map(\.value))
        let targets =
            attributes.filter { $0.name == "aria-labelledby" }.flatMap { $0.value.split(separator: " ").map(String.init) }
            + attributes.filter { $0.name == "href" }.map { String($0.value.dropFirst()) }
        return targets.filter { !ids.contains($0) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements[name, default: 0] += 1
        self.attributes += attributes.map { (name: $0, value: $1) }
        if name == "svg", attributes["aria-hidden"] != "true", attributes["aria-labelledby"] == nil { namelessDrawings += 1 }
    }
}
