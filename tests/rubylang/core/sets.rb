#--- making
require "set"
p Set.new, Set.new([1, 2, 2]), Set[3, 1], [1, 1].to_set, (1..3).to_set, Set.new([1, 2]) { |x| x * 2 }, %w[a b].to_set

#--- adding
require "set"
s = Set.new
p s.add(1), s << 2, s.add?(1), s.add?(3), s.size, s.delete(1), s.delete?(9), s.merge([5, 6]), s.subtract([5]), s.empty?, s.include?(6), s.member?(7), s === 2, s.length, s.to_a, s.first, s.first(2)

#--- operations
require "set"
a = Set[1, 2, 3]
b = Set[2, 3, 4]
p a | b, a & b, a - b, a ^ b, a + [9], a.union(b), a.intersection([1]), a.difference([1])

#--- comparing
require "set"
p Set[1, 2] == Set[2, 1], Set[1].subset?(Set[1, 2]), Set[1, 2] <= Set[1, 2], Set[1, 2].superset?(Set[1]), Set[1] < Set[1, 2], Set[1].disjoint?(Set[2]), Set[1].intersect?(Set[1]), Set[1].eql?(Set[1]), Set[1].hash == Set[1].hash, Set[1] == [1], Set[1].proper_subset?(Set[1])

#--- enumerating
require "set"
s = Set[3, 1, 2]
p s.map { |x| x * 2 }, s.select(&:odd?), s.reject(&:odd?), s.sort, s.min, s.sum, s.group_by(&:odd?), s.partition { |x| x > 1 }, s.each { |x| p x }, s.any? { |x| x > 2 }, s.to_a, s.sort_by { |x| -x }, s.inject(:+), s.count, s.find { |x| x > 1 }, s.each_slice(2).to_a, s.join("-"), s.include?(1), s.filter_map { |x| x if x > 1 }

#--- changing
require "set"
s = Set[1, 2, 3]
p s.delete_if(&:even?), s.select! { |x| x > 1 }, s.map! { |x| x + 1 }, s.reject! { false }, s.keep_if { true }, s.clear, s.replace([7])

#--- strings and dup
require "set"
s = Set["a", "b"]
t = s.dup
t << "c"
p s, t, s.include?("a"), s.to_set.equal?(s)

#--- printing
require "set"
puts Set[1, :a, "x"].to_s, "#{Set[nil]}"
p Set[Set[1]], Set[[1]]

#--- wrong kinds
require "set"
Set.new(1)

#--- seen
require "set"
seen = Set.new
p [1, 2, 1].select { |x| seen.add?(x) }, [3, 1].to_set.classify(&:odd?), Set[1, [2]].flatten, Set[1] <=> Set[1, 2]

#--- classes
require "set"
p Set.new.class, Set[1].is_a?(Enumerable), Set[1].respond_to?(:add), Set.ancestors.include?(Enumerable)
#--- with other enumerables
require "set"
p Set[1, 2].disjoint?([3]), Set[1, 2].intersect?([2])
begin; Set[1].intersect?(5); rescue ArgumentError => e; p e.message; end
