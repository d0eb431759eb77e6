/// Languages in which the small repositories are written, each by its files' ending.
enum Language: String, Sendable, CaseIterable {
    case c, cpp, go, java, js, kt, md, py, rb, rs, sh, swift, ts

    /// What a young project of the language looks like.
    var code: [String] { Self.samples[self, default: ""].split(separator: "\n").map(String.init) }

    /// A correction that has nothing to do with any other.
    var other: Nit.Note {
        switch self {
        case .c, .cpp: Nit.Note("Off by one, no?", "    while (used <= count) {", "    while (used < count) {")
        case .go: Nit.Note("The error gets lost.", "\tdata, _ := os.ReadFile(path)", "\tdata, err := os.ReadFile(path)")
        case .java: Nit.Note("Could be a constant", "        return 86400 * days;", "        return SECONDS_PER_DAY * days;")
        case .js, .ts: Nit.Note("Await the result", "  const user = load(id);", "  const user = await load(id);")
        case .kt: Nit.Note("Could be a constant", "    return 86400 * days", "    return SECONDS_PER_DAY * days")
        case .md: Nit.Note("Broken link", "See [the guide](docs/gide.md).", "See [the guide](docs/guide.md).")
        case .py: Nit.Note("Off by one?", "    for i in range(len(rows) - 1):", "    for i in range(len(rows)):")
        case .rb: Nit.Note("Should be inclusive", "    (1...limit).each do |n|", "    (1..limit).each do |n|")
        case .rs: Nit.Note("Should be inclusive", "    for n in 1..limit {", "    for n in 1..=limit {")
        case .sh: Nit.Note("Wrong folder", "cp build/app /usr/bin/app", "cp build/app /usr/local/bin/app")
        case .swift: Nit.Note("Should be inclusive", "    for n in 1..<limit {", "    for n in 1...limit {")
        }
    }

    private static let samples: [Language: String] = [
        .c: """
        #include <stdio.h>
        #include <stdlib.h>
        #include "queue.h"
        /* A queue of jobs, oldest first. */
        struct queue {
            struct job *head;
            size_t count;
        };
        int queue_push(struct queue *queue, struct job *job)
        {
            if (queue->count == MAX_JOBS)
                return -1;
            job->next = NULL;
            queue->count++;
            return 0;
        }
        struct job *queue_pop(struct queue *queue)
        {
            struct job *job = queue->head;
            if (!job)
                return NULL;
            queue->head = job->next;
            queue->count--;
            return job;
        }
        static void print_job(const struct job *job, FILE *out)
        {
            fprintf(out, "%s: %d\\n", job->name, job->priority);
        }
        int main(int argc, char **argv)
        {
            int i, verbose = 0;
            for (i = 1; i < argc; i++) {
                if (strcmp(argv[i], "-v") == 0)
                    verbose = 1;
            }
            return run(verbose);
        }
        """,
        .cpp: """
        #include <memory>
        #include <string>
        #include <vector>
        namespace store {
        // Keeps the items of one basket.
        class Basket {
         public:
          explicit Basket(std::string owner) : owner_(std::move(owner)) {}
          void add(const Item& item) { items_.push_back(item); }
          bool empty() const { return items_.empty(); }
          int total() const;
         private:
          std::string owner_;
          std::vector<Item> items_;
        };
        int Basket::total() const {
          int sum = 0;
          for (const auto& item : items_) {
            sum += item.price * item.count;
          }
          return sum;
        }
        std::unique_ptr<Basket> load(const std::string& name) {
          auto basket = std::make_unique<Basket>(name);
          if (basket->empty()) {
            return nullptr;
          }
          for (size_t i = 0; i < 10; ++i) {
            basket->add(Item{i, "x"});
          }
          return basket;
        }
        }  // namespace store
        """,
        .go: """
        package store
        import (
        \t"context"
        \t"errors"
        \t"fmt"
        \t"log"
        )
        // Store keeps items by name.
        type Store struct {
        \titems map[string]Item
        \tlimit int
        }
        func New(limit int) *Store {
        \treturn &Store{items: make(map[string]Item), limit: limit}
        }
        func (s *Store) Put(ctx context.Context, name string, item Item) error {
        \tif len(s.items) >= s.limit {
        \t\treturn errors.New("store is full")
        \t}
        \ts.items[name] = item
        \tlog.Printf("stored %s", name)
        \treturn nil
        }
        func (s *Store) Get(name string) (Item, error) {
        \titem, ok := s.items[name]
        \tif !ok {
        \t\treturn Item{}, fmt.Errorf("no item %q", name)
        \t}
        \treturn item, nil
        }
        func (s *Store) Names() []string {
        \tnames := make([]string, 0, len(s.items))
        \tfor name := range s.items {
        \t\tnames = append(names, name)
        \t}
        \treturn names
        }
        """,
        .java: """
        package org.example.store;
        import java.util.ArrayList;
        import java.util.List;
        import java.util.Map;
        /** Keeps items by name. */
        public class Store {
            private static final int LIMIT = 100;
            private final Map<String, Item> items = new HashMap<>();
            private final List<Listener> listeners = new ArrayList<>();
            private final Clock clock;
            public Store(Clock clock) {
                this.clock = clock;
            }
            /**
             * @param name the item's name
             * @return the item, or null where there is none
             */
            public Item get(String name) {
                Item item = items.get(name);
                if (item == null) {
                    return null;
                }
                log.debug("found {}", name);
                return item;
            }
            @Override
            public String toString() {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < count; i++) {
                    text.append(items.get(i)).append(", ");
                }
                return text.toString();
            }
            void put(String name, Item item) throws IOException {
                if (name.isEmpty() || count == LIMIT) {
                    throw new IllegalArgumentException("no name");
                }
                items.put(name, item);
            }
        }
        """,
        .js: """
        import { readFile } from 'fs/promises';
        import { parse } from './parse.js';
        // Loads the settings of one project.
        export async function loadSettings(path) {
          const text = await readFile(path, 'utf8');
          const settings = parse(text);
          if (settings.version !== 2) {
            throw new Error(`unknown version ${settings.version}`);
          }
          let count = 0;
          for (const [name, value] of Object.entries(settings.values)) {
            if (value === undefined) {
              continue;
            }
            count += 1;
            settings.names.push(name);
          }
          logger.info('loaded settings', { count });
          return settings;
        }
        export class Cache {
          constructor(limit) {
            this.limit = limit;
            this.entries = new Map();
          }
          get(key) {
            return this.entries.get(key);
          }
          set(key, value) {
            if (this.entries.size >= this.limit) this.entries.clear();
            this.entries.set(key, value);
          }
        }
        """,
        .kt: """
        package org.example.store
        import java.time.Clock
        import java.time.Instant
        /** Keeps items by name. */
        class Store(private val clock: Clock, private val limit: Int = 100) {
            private val items = mutableMapOf<String, Item>()
            private var count = 0
            fun get(name: String): Item? {
                val item = items[name] ?: return null
                logger.debug("found $name")
                return item
            }
            fun put(name: String, item: Item) {
                require(name.isNotEmpty()) { "no name" }
                if (count == limit) {
                    throw IllegalStateException("full")
                }
                items[name] = item.copy(storedAt = Instant.now(clock))
                count++
            }
            override fun toString(): String = items.keys.joinToString(", ")
            companion object {
                private val logger = LoggerFactory.getLogger(Store::class.java)
            }
        }
        """,
        .md: """
        # Store
        Keeps items by name, and tells listeners when one changes.
        ## Installing
        Download the archive and unpack it:
            tar xzf store-1.2.tar.gz
        ## Using
        Call `put` to keep an item, and `get` to receive it again. See
        [the guide](docs/guide.md) for more. The colour of an item is free text.
        - items are kept in memory
        - names are unique
        ## Licence
        MIT, see [LICENSE](LICENSE) and <https://example.org/store>.
        """,
        .py: """
        import logging
        import os
        from collections import OrderedDict
        from dataclasses import dataclass, field
        logger = logging.getLogger(__name__)
        @dataclass
        class Item:
            name: str
            price: int = 0
            tags: list = field(default_factory=list)
        class Store(object):
            \"\"\"Keeps items by name.\"\"\"
            def __init__(self, limit=100):
                self.limit = limit
                self.items = OrderedDict()
            def get(self, name, default=None):
                item = self.items.get(name)
                if item is None:
                    logger.warning("no item %s", name)
                    return default
                return item
            def put(self, item):
                if not item.name or len(self.items) == self.limit:
                    raise ValueError("cannot store %r" % item)
                self.items[item.name] = item
            def load(self, path):
                try:
                    with open(path) as file:
                        for line in file:
                            name, price = line.split(",")
                            self.put(Item(name, int(price)))
                except OSError as error:
                    logger.error("cannot read %s: %s", path, error)
                    raise
                return len(self.items)
        if __name__ == "__main__":
            Store().load(os.environ["STORE"])
        """,
        .rb: """
        require 'json'
        require_relative 'item'
        # Keeps items by name.
        class Store
          attr_reader :items
          def initialize(limit = 100)
            @limit = limit
            @items = {}
          end
          def get(name)
            item = @items[name]
            return nil if item.nil?
            logger.debug "found #{name}"
            item
          end
          def put(item)
            raise ArgumentError, 'no name' if item.name.empty?
            @items[item.name] = item
          end
          def each
            @items.each_value { |item| yield item }
          end
          def to_json
            JSON.generate(@items.transform_values(&:to_h))
          end
        end
        """,
        .rs: """
        use std::collections::HashMap;
        use std::io;
        /// Keeps items by name.
        pub struct Store {
            items: HashMap<String, Item>,
            limit: usize,
        }
        impl Store {
            pub fn new(limit: usize) -> Self {
                Store { items: HashMap::new(), limit }
            }
            pub fn get(&self, name: &str) -> Option<&Item> {
                self.items.get(name)
            }
            pub fn put(&mut self, name: &str, item: Item) -> Result<(), StoreError> {
                if self.items.len() >= self.limit {
                    return Err(StoreError::Full);
                }
                self.items.insert(name.to_string(), item);
                log::debug!("stored {}", name);
                Ok(())
            }
            pub fn load(path: &str) -> io::Result<Self> {
                let text = std::fs::read_to_string(path)?;
                let mut store = Store::new(100);
                for line in text.lines() {
                    let item = Item::parse(line).map_err(io::Error::other)?;
                    store.items.insert(item.name.clone(), item);
                }
                Ok(store)
            }
        }
        """,
        .sh: """
        #!/bin/sh
        set -eu
        root=$(cd "$(dirname "$0")" && pwd)
        target=${1:-release}
        say() {
            printf '%s\\n' "$1" >&2
        }
        if [ ! -d "$root/build" ]; then
            mkdir -p "$root/build"
        fi
        for file in "$root"/src/*.c; do
            name=$(basename "$file" .c)
            cc -O2 -c "$file" -o "$root/build/$name.o"
        done
        if [ "$target" = release ]; then
            strip "$root/build/app"
        fi
        say "built $target"
        """,
        .swift: """
        import Foundation
        /// Keeps items by name.
        public struct Store {
            private var items: [String: Item] = [:]
            public let limit: Int
            public init(limit: Int = 100) {
                self.limit = limit
            }
            public func item(named name: String) -> Item? {
                guard let item = items[name] else { return nil }
                return item
            }
            public mutating func put(_ item: Item) throws {
                guard items.count < limit else { throw StoreError.full }
                if item.name != "" && !item.isHidden {
                    items[item.name] = item
                }
                logger.debug("stored \\(item.name)")
            }
            static func load(_ path: String) throws -> Store {
                let text = try String(contentsOfFile: path, encoding: .utf8)
                var store = Store()
                for line in text.split(separator: "\\n") {
                    try store.put(Item(line))
                }
                return store
            }
        }
        @Test func keepsItems() throws {
            let item = try #require(Store().item(named: "a"))
            #expect(item.name == "a")
        }
        """,
        .ts: """
        import { readFile } from 'fs/promises';
        import type { Item } from './item';
        // Keeps items by name.
        export class Store {
          private readonly items = new Map<string, Item>();
          constructor(private readonly limit: number) {}
          get(name: string): Item | undefined {
            const item = this.items.get(name);
            if (item === undefined) {
              logger.debug('no item', name);
            }
            return item;
          }
          put(item: Item): void {
            if (this.items.size >= this.limit) {
              throw new Error('full');
            }
            this.items.set(item.name, item);
          }
          async load(path: string): Promise<number> {
            const text = await readFile(path, 'utf8');
            let count = 0;
            for (const line of text.split('\\n')) {
              const [name, price] = line.split(',');
              this.put({ name, price: Number(price) });
              count += 1;
            }
            return count;
          }
        }
        """,
    ]
}
