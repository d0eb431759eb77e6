import GitCommand

extension Repository {
    /// The last value of a configuration key such as `user.name`; nil where it is not set.
    ///
    /// Asks `git config` itself: libgit2 knows neither `git -c` nor `GIT_CONFIG_GLOBAL`.
    public func configuration(_ key: String) throws -> String? {
        let command = command(["config", "--null", "--get", key])
        let output = try command.run()
        switch output.status {
        case 0: return String(decoding: output.bytes.dropLast(), as: UTF8.self)
        // Not set, or no key that git would take.
        case 1: return nil
        default:
            throw GitCommandError.failed(
                arguments: command.arguments, status: output.status,
                errors: String(decoding: output.errors, as: UTF8.self))
        }
    }
}
