extension RandomAccessCollection<Int> where Index == Int {
    /// How many of these numbers, which ascend, are less than `limit`.
    func countBelow(_ limit: Int) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < limit { low = middle + 1 } else { high = middle }
        }
        return low - startIndex
    }
}
