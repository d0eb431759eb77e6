import Clibgit2

extension Repository {
    /// Whether an attribute is set of the file at a path, by what is staged or committed; nil where nothing is said of it.
    ///
    /// `git_attr_get`.
    public func attribute(_ name: String, at path: String) throws -> Bool? {
        var value: UnsafePointer<CChar>?
        try check("read the attributes of \(path)") {
            git_attr_get(&value, handle.pointer, UInt32(GIT_ATTR_CHECK_INDEX_ONLY | GIT_ATTR_CHECK_INCLUDE_HEAD), path, name)
        }
        switch git_attr_value(value) {
        case GIT_ATTR_VALUE_TRUE: return true
        case GIT_ATTR_VALUE_FALSE: return false
        case GIT_ATTR_VALUE_STRING: return value.flatMap { ["true": true, "false": false][String(cString: $0)] }
        default: return nil
        }
    }
}
