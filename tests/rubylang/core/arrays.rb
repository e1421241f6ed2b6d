#--- making
p Array.new, Array.new(2), Array.new(2, 0), Array.new(3) { |i| i * i }, Array.new([1, 2]), Array(nil), Array(1..3), Array("a"), Array([1]), Array({ a: 1 }), Array[1, 2]

#--- making too few
Array.new(-1)

#--- indices
a = [1, 2, 3, 4, 5]
p a[0], a[-1], a[9], a[1, 2], a[1..], a[..-2], a[5], a[5, 1], a[6, 1], a[-3..-2], a[2..0], a[-9..1], a[1...-1], a.at(-2), a.slice(1, 2)

#--- steps
a = [0, 1, 2, 3, 4, 5]
p a[(0..).step(2)], a[(1..4) % 2]

#--- wrong index
[1]["a"]

#--- nil as an index
[1][nil]

#--- setting
a = [1, 2]
a[4] = 5
p a
a[1..2] = [9]
p a
a[0, 0] = [7, 8]
p a
a[-1] = :z
p a
a[1..] = []
p a

#--- setting too far left
a = [1]
a[-3] = 1

#--- fetch
p [1, 2].fetch(1), [1].fetch(9, :d), [1].fetch(9) { |i| i * 2 }, [1].fetch(-1)

#--- fetch outside
[1, 2].fetch(5)

#--- fetch outside on the left
[1].fetch(-3)

#--- dig and values_at
p [[1, [2]]].dig(0, 1, 0), [1].dig(3), [1, 2, 3].values_at(0, 2, 5, -1), [1, 2, 3].values_at(1..4), [nil].dig(0, 1)

#--- first and last
p [1, 2, 3].first, [1, 2, 3].first(2), [].first, [].first(2), [1, 2, 3].last, [1, 2, 3].last(2), [].last

#--- first with a negative number
[1].first(-1)

#--- adding
a = [1]
a << 2 << 3
a.push(4, 5).append(6)
a.unshift(0)
a.prepend(-1)
p a, a.insert(2, :x, :y), a.insert(-2, :e), a.concat([1], [2])

#--- inserting far right
p [1].insert(3, 2)

#--- removing
a = [1, 2, 3, 4, 5, 6]
p a.pop, a.shift, a.pop(2), a.shift(1), a, a.delete(3), a.delete(99), a.delete(99) { :none }, a
a = [1, 2, 3, 4]
p a.delete_at(1), a.delete_at(9), a.delete_if { |x| x > 3 }, a.slice!(0), a, [].pop, [].shift

#--- slice! with parts
a = [1, 2, 3, 4, 5]
p a.slice!(1, 2), a, a.slice!(1..), a, a.slice!(9), a.slice!(5, 1)

#--- frozen
[1].freeze << 2

#--- frozen push
[1].freeze.push(2)

#--- frozen map!
[1].freeze.map! { |x| x }

#--- operators
p [1, 2] + [3], [1, 2, 2, 3] - [2], [1, 2] * 2, [1, 2] * ",", [1, 2, 2] & [2, 3], [1, 1] | [2, 1], [1, "a", :a, 1.0] & [1.0, "a"], [[1], [2]] - [[1]]

#--- adding something else
[1] + nil

#--- named set operations
p [1, 2].union([3], [4, 1]), [1, 2, 3].difference([1], [3]), [1, 2, 3].intersection([2, 3], [3]), [1].intersect?([1, 2]), [1].intersect?([2])

#--- comparing
p [1, 2] == [1, 2], [1, 2] == [1, 2.0], [1] == "a", [1, 2] <=> [1, 3], [1] <=> [1, 2], [] <=> [], [1] <=> ["a"], [1, 2].eql?([1.0, 2]), [1] != [2], [1, 2].hash == [1, 2].hash, [1] <=> 3

#--- nested and recursive
a = [1]
a << a
p a, a.inspect, [[nil, true], [:a, "b", 1.5]], a == a

#--- join
p [1, [2, [3]], nil, :a, 1.5].join("-"), [].join, %w[a b].join, [1, 2].join(", "), [[], [1]].join(","), [nil, nil].join("x")

#--- join with a number
[1].join(1)

#--- each
r = [1, 2].each { |x| p x }
p r
[[1, 2], [3, 4]].each { |a, b| p a + b }
[[1, [2, 3]]].each { |a, (b, c)| p [a, b, c] }
[1, 2].each_with_index { |x, i| p [x, i] }
[1, 2].each_index { |i| p i }
[1, 2].reverse_each { |x| p x }

#--- each while changing
a = [1, 2, 3]
a.each { |x| a << 9 if a.size < 5; p x }

#--- map
p [1, 2].map { |x| x * 2 }, [[1, 2]].map { |a, b| b }, [1, 2].collect(&:to_s), [1, 2].map.with_index { |x, i| x * i }, [1, 2].map.with_index(1).to_a, [1, 2].each_with_index.map { |x, i| x * i }, %w[a b].map.with_index(1) { |s, i| "#{i}#{s}" }

#--- select and reject
p [1, 2, 3, 4].select(&:even?), [1, 2, 3].reject(&:odd?), [1, nil, 2].compact, [1, 2, 3].filter { |x| x > 1 }, [1, 2, 3, 4].partition(&:even?), [1, nil, false, 3].filter_map { |x| x && x * 2 }, [3, 1].select.with_index { |x, i| i == 0 }

#--- changing in place
a = [3, 1, nil, 2, 2]
p a.compact!, a.compact!, a.uniq!, a.uniq!, a.sort!, a.reverse!, a.map! { |x| x + 1 }, a.select! { |x| x > 2 }, a.select! { |x| x > 2 }, a.reject! { |x| x > 100 }, a.keep_if { |x| x < 4 }, a

#--- flatten
p [1, [2, [3, [4]]]].flatten, [1, [2, [3, [4]]]].flatten(1), [].flatten, [[1], [[2]]].flat_map { |x| x }
a = [1, [2]]
p a.flatten!, a.flatten!, a

#--- flatten recursive
a = [1]
a << a
a.flatten

#--- uniq
p [1, 1.0, 1, "a", "a", :a, nil, nil].uniq, %w[aa b cc].uniq(&:size), [[1], [1]].uniq, [{ a: 1 }, { a: 1 }].uniq

#--- sort
p [3, 1, 2].sort, %w[b A a].sort, [3, 1, 2].sort { |a, b| b <=> a }, [1, 2.5, 2].sort, [[2, 1], [1, 2], [1, 1]].sort, [:b, :a].sort, %w[bb a ccc].sort_by(&:size), [1, 2, 3].sort_by { |x| -x }, %w[b a].sort.reverse

#--- sorting what can't be
[1, "a"].sort

#--- sorting nil
[3, nil, 1].sort

#--- sort by something that can't be compared
%w[a b].sort_by { |x| x == "a" ? 1 : nil }

#--- sort with a block giving nil
[1, 2].sort { nil }

#--- sort_by with arrays
p %w[bb a cc d].sort_by { |s| [-s.size, s] }, [["b", 2], ["a", 2], ["c", 1]].sort_by { |n, c| [-c, n] }, [[1, nil], [0, 2]].sort_by(&:first), [3, 1, 2].sort_by!(&:-@)

#--- sort_by is stable
p (1..20).sort_by { |x| x % 3 }, %w[b1 a1 b2 a2].sort_by { |s| s[0] }

#--- min and max
p [3, 1, 2].min, [3, 1, 2].max, [].max, %w[aa b].max_by(&:size), %w[aa b].min_by(&:size), [1, 2, 3].max(2), [1, 2, 3].min(2), [1, 5, 3].minmax, %w[a bb].minmax_by(&:size), [1, 2].max { |a, b| b <=> a }, [1, 2, 3].max_by(2) { |x| -x }

#--- max of mixed values
[1, "a"].max

#--- sum
p [1, 2, 3].sum, [0.1, 0.2, 0.3].sum, [0.1] * 3, [1, 2].sum { |x| x * 2 }, ["a", "b"].sum(""), [[1], [2]].sum([]), [].sum, [1, 2.5].sum, [0.1, 0.2, 0.3].inject(:+), [3, 0.1, 0.2].sum, [1r, 2].sum, [1e100, 1.0, -1e100].sum

#--- sum of strings without a start
%w[a b].sum

#--- inject
p [1, 2, 3].inject(:+), [1, 2, 3].inject { |a, b| a * b }, [1, 2].inject(10) { |a, b| a + b }, [1, 2].reduce(1, :*), [].inject(:+), [5].inject { |a, b| raise }, [[1, 2], [3, 4]].inject(0) { |s, (a, b)| s + a * b }, %w[a b].reduce("") { |m, s| m + s }

#--- any all none one
p [1, nil].any?, [nil].any?, [].any?, [1, 2].all?, [1, nil].all?, [].all?, [].none?, [nil].none?, [1, nil].one?, [1, 2].any? { |x| x > 1 }, [1, "a"].all?(Integer), %w[ab c].any?(/b/), [1, 2].none?(3), [1, 2].one?(1), [3].any?(1..5), [[1, 2]].any? { |a, b| b == 2 }

#--- include
p [1, 2].include?(2), [1, 2].include?(2.0), %w[a].include?("a"), [nil].include?(nil), [:a].include?("a"), [true].include?(1), [1].member?(1)

#--- find and index
p [1, 2, 3].find { |x| x > 1 }, [1].find { |x| x > 5 }, [1, 2].detect(&:even?), [1, 2, 1].index(1), [1, 2, 1].rindex(1), [1, 2].index { |x| x == 2 }, [1].index(9), %w[a b].find_index("b"), [1, 2].find(-> { :none }) { |x| x > 5 }

#--- count
p [1, 2, 2].count, [1, 2, 2].count(2), [1, 2, 3].count(&:odd?), [].count, [1, 2].size, [1].length, [].empty?

#--- take and drop
p [1, 2, 3].take(2), [1, 2, 3].drop(1), [1, 2, 3].take_while { |x| x < 3 }, [1, 2, 3].drop_while { |x| x < 2 }, [1].take(5), [1].drop(5)

#--- drop a negative number
[1].drop(-1)

#--- zip
p [1, 2].zip([3, 4], [5, 6]), [1, 2].zip([3]), [1].zip([2, 3]), [1, 2].zip(3..4), [1, 2].zip
[1, 2].zip([3, 4]) { |a, b| p a + b }

#--- zip with a number
[1].zip(1)

#--- product and combinations
p [1, 2].product([3, 4]), [1, 2].product, [1].product([2], [3, 4]), [1, 2, 3].combination(2).to_a, [1, 2, 3].permutation(2).to_a.size, [1, 2].permutation.to_a, [1, 2, 3].combination(0).to_a, [1].combination(3).to_a, [1, 2].repeated_combination(2).to_a, [1, 2].repeated_permutation(2).count
[1, 2, 3].combination(2) { |a, b| print a, b, " " }

#--- transpose and rotate
p [[1, 2], [3, 4]].transpose, [].transpose, [1, 2, 3].rotate, [1, 2, 3].rotate(-1), [1, 2, 3].reverse, [].rotate
a = [1, 2, 3]
p a.rotate!(2), a

#--- transpose of rows of different sizes
[[1, 2], [3]].transpose

#--- slices
p [1, 2, 3, 4, 5].each_slice(2).to_a, [1, 2, 3].each_cons(2).to_a, [1, 2, 3, 4].each_slice(2).map(&:sum), [1, 2].each_cons(3).to_a
[1, 2, 3].each_slice(2) { |a, b| p [a, b] }

#--- a slice of nothing
[1].each_slice(0)

#--- group and chunk
p %w[a bb cc d].group_by(&:size), [1, 1, 2, 3, 3].chunk_while { |a, b| a == b }.to_a, [1, 2, 4, 5, 7].slice_when { |a, b| b != a + 1 }.to_a, [1, 3, 2, 4].chunk(&:odd?).to_a, [1, 2, 3, 4].slice_before(&:even?).to_a, [1, 2, 3].slice_after(&:even?).to_a, %w[a b a].tally, %w[a # b].slice_before("#").to_a

#--- each_with_object
p [1, 2].each_with_object([]) { |x, a| a << x * 2 }, %w[a b].each_with_object({}) { |x, h| h[x] = 1 }, [[1, 2]].each_with_object({}) { |(a, b), h| h[a] = b }

#--- to_h
p [[1, 2], [3, 4]].to_h, %w[a b].to_h { |x| [x, x.upcase] }, [1, 2].each_with_index.to_h, [].to_h

#--- to_h of something else
[1, 2].to_h

#--- to_h of long pairs
[[1, 2, 3]].to_h

#--- cycle
p [1, 2].cycle.first(5), [1, 2].cycle(2).to_a, [].cycle { p 1 }

#--- assoc
p [[1, :a], [2, :b]].assoc(2), [[1, :a]].rassoc(:a), [[1]].assoc(9)

#--- bsearch
p [1, 3, 5, 7].bsearch { |x| x >= 4 }, [1, 3].bsearch { |x| x >= 9 }, [1, 3, 5].bsearch { |x| 3 <=> x }, [1, 3].bsearch_index { |x| x >= 3 }

#--- fill
p [1, 2, 3].fill(0), [1, 2, 3].fill { |i| i * i }, [1, 2, 3].fill(9, 1), [1, 2, 3].fill(9, 1, 1), [1].fill(7, 2, 2), [1, 2, 3].fill(5, 0..1)

#--- replace and clear
a = [1]
p a.replace([2, 3]), a.clear, a

#--- dup and clone
a = [[1], 2]
b = a.dup
b << 3
b[0] << 9
p a, b, a.freeze.dup.frozen?, a.clone.frozen?

#--- shuffle and sample
a = (1..10).to_a
p a.shuffle.sort == a, a.include?(a.sample), [].sample, a.sample(3).size, a.shuffle(random: Random.new(1)).size, a.shuffle!.size

#--- splats and destructuring
a, *b = [1, 2, 3]
p a, b, [*1..3, *[4]], [*"a"], [*nil], [*{ a: 1 }]
*x, y = 1, 2, 3
p x, y

#--- lonely methods
require "set"
p [3, 5].sum.fdiv(2), [1, 2, 3].each_entry.to_a, [1, 2, 3].lazy.map { |x| x * 2 }.first(2), [1, 2].to_set.size, [nil, 1].first, [1, 2, 3].minmax, [1, 2, 3, 4].each_slice(2).to_h

#--- grep
p %w[apple bob cat].grep(/b/), [1, "a", :b, 2.0].grep(Numeric), %w[a b].grep(/a/) { |x| x.upcase }, [1, 5, 9].grep(2..6), %w[a b].grep_v(/a/)

#--- step through and nil
p [nil, 1, false].compact, [nil, nil].compact, [[nil]].flatten.compact

#--- pattern with find_all
p [1, 2, 3].find_all(&:odd?), [3, 1, 2].max_by { |x| x }, [1, 2, 3, 4, 5].each_slice(2).include?([5])

#--- a class below Array
class Stack < Array
  def top = last
end
s = Stack.new([1, 2])
p s, s.class, s.top, (s + [3]).class, s.map { |x| x }.class, s.dup.class, s == [1, 2], s.is_a?(Array), Stack[1].class, s.select { true }.class

#--- each without a block
e = [1, 2].each
p e.class, e.next, e.next, e.size
begin
  e.next
rescue StopIteration => x
  p x.message, x.result
end

#--- enumerators' inspect
p [1].each, [1].map, [1].each_with_index, [1].each_slice(2), [1].map.with_index(1), [1].each_with_object([]), "ab".each_char

#--- pack
p [1, 2].pack("C*"), [97].pack("U"), ["616263"].pack("H*"), ["abc"].pack("m0"), [1].pack("N"), ["a", "b"].pack("a2a2")

#--- wrong number of arguments
[1].push.first(1, 2)

#--- no method
[1].nope

#--- undefined for nil
[nil].first.upcase

#--- each_with_index breaking
r = [1, 2, 3].each_with_index { |x, i| break x * 10 if i == 1 }
p r

#--- next in map
p [1, 2, 3].map { |x| next 0 if x == 2; x }

#--- sort mixed case
p %w[banana Apple cherry].sort_by(&:downcase), %w[b A].sort { |a, b| a.casecmp(b) }, %w[10 9 2].sort_by(&:to_i), ["é", "e", "z"].sort

#--- freeze and each
a = %w[a b].freeze
p a.frozen?, a.first.frozen?, a.map(&:upcase)

#--- sum with floats and precision
p [0.1] .sum, ([0.1] * 10).sum, [1.1, 2.2, 3.3].sum, [1, 0.1].sum, [0.3, 0.3, 0.3].sum.round(2)

#--- product of empty
p [].product([1]), [1].product([]), [].max_by { |x| x }, [].min, [].sum, [].minmax, [].inject { 1 }, [].each_slice(2).to_a, [].zip([1]), [].uniq, [].sort, [].group_by { 1 }, [].partition { 1 }, [].each_cons(2).to_a, [].last(2), [].take(1), [].transpose, [].flatten, [].tally
