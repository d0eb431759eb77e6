import Foundation

/// A headless Chromium, where the machine has one.
enum Chromium {
    /// What the page looks like in a window of some width.
    struct Look: Decodable {
        /// In CSS pixels.
        let width: Int
        let contentWidth: Int
        let smallestLetters: Double
        /// The least of all words against what they stand on, by WCAG's formula.
        let contrast: Double
        let background: String
        /// Elements and attributes that the page should have none of.
        let foreign: Int
    }

    static let executable: URL? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { URL(filePath: String($0)) }
        let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
        return names.lazy.flatMap { name in folders.map { $0.appending(path: name) } }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }()

    /// Opens the page in a frame of each width.
    /// - Returns: Nil where the browser gave no answer.
    static func look(at page: String, widths: [Int], isDark: Bool) throws -> [Look]? {
        guard let executable else { return nil }
        let folder = FileManager.default.temporaryDirectory.appending(path: "precept-page-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try page.write(to: folder.appending(path: "page.html"), atomically: true, encoding: .utf8)
        let frames = widths.map { "<iframe src='page.html' style='border:0;width:\($0)px;height:2000px'></iframe>" }
        let frame = folder.appending(path: "frame.html")
        try "<body>\(frames.joined())<pre id='answer'></pre><script>\(script)</script>".write(to: frame, atomically: true, encoding: .utf8)

        let browser = Process()
        browser.executableURL = executable
        browser.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--allow-file-access-from-files",
            "--timeout=30000",
            "--user-data-dir=\(folder.appending(path: "profile").path)", "--blink-settings=preferredColorScheme=\(isDark ? 0 : 1)",
            "--dump-dom", frame.absoluteString,
        ]
        let pipe = Pipe()
        browser.standardOutput = pipe
        browser.standardError = FileHandle.nullDevice
        try browser.run()
        let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
        browser.waitUntilExit()
        guard let answer = String(decoding: bytes, as: UTF8.self).firstMatch(of: /<pre id="answer">([^<]+)<\/pre>/) else { return nil }
        return try JSONDecoder().decode([Look].self, from: Data(answer.1.utf8))
    }

    private static let script = """
        onload = () => {
          const light = colour => {
            const [r, g, b] = colour.match(/[0-9.]+/g).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const looks = [...document.querySelectorAll('iframe')].map(frame => {
            const view = frame.contentWindow, page = frame.contentDocument, root = page.documentElement;
            let contrast = 21, smallestLetters = 100;
            for (const element of page.body.querySelectorAll('*')) {
              const hasWords = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
              if (!hasWords || element.closest('svg, .marks')) continue;
              const style = view.getComputedStyle(element);
              let ground = element;
              while (ground !== page.body && /, 0\\)$/.test(view.getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
              const [a, b] = [light(style.color), light(view.getComputedStyle(ground).backgroundColor)];
              contrast = Math.min(contrast, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05));
              smallestLetters = Math.min(smallestLetters, parseFloat(style.fontSize));
            }
            return {
              width: root.clientWidth, contentWidth: root.scrollWidth, smallestLetters, contrast,
              background: view.getComputedStyle(page.body).backgroundColor,
              foreign: page.querySelectorAll('script, img, iframe, link, object, [onload], [onerror], [x]:not(rect)').length,
            };
          });
          document.getElementById('answer').textContent = JSON.stringify(looks);
        };
        """
}
