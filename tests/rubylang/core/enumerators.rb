#--- next and peek
e = [1, 2].each
p e.next, e.peek, e.next
begin
  e.next
rescue StopIteration => x
  p x.message
end
e.rewind
p e.next

#--- a generator
e = Enumerator.new { |y| y << 1 << 2; y.yield 3; :done }
p e.to_a, e.next, e.next, e.next, (e.next rescue $!.result), e.map { |x| x * 2 }, e.include?(2), e.first(2), e.size, e.each_slice(2).to_a, e.with_index.to_a, e.lazy.map { |x| x + 1 }.to_a, e.rewind.next

#--- an endless generator
fib = Enumerator.new { |y| a, b = 0, 1; loop { y << a; a, b = b, a + b } }
p fib.first(8), fib.take(3), fib.lazy.select(&:even?).first(4), fib.find { |x| x > 50 }, fib.take_while { |x| x < 10 }, fib.next, fib.next, fib.next, fib.peek, fib.each_with_index.first(2), fib.each_slice(2).first(2), fib.include?(13)

#--- loop ends at StopIteration
e = [1, 2].each
r = loop { p e.next }
p r

#--- produce
p Enumerator.produce(1) { |x| x * 2 }.take(5), Enumerator.produce([0, 1]) { |a, b| [b, a + b] }.lazy.map(&:first).first(5)

#--- with_index
p %w[a b].each.with_index(1).map { |x, i| "#{i}#{x}" }, %w[a b].each_with_index.to_a, %w[a b].map.with_index { |x, i| x * i }, %w[a b].select.with_index { |x, i| i > 0 }, %w[a b].each.with_index.to_h, %w[a b].each_with_index.select { |x, i| i == 1 }, %w[a b c].reject.with_index { |x, i| i == 1 }, %w[b a].sort_by.with_index { |x, i| -i }, %w[a b].each_with_index.max_by { |x, i| i }, %w[a b].flat_map.with_index { |x, i| [x] * i }, { a: 1 }.map.with_index { |(k, v), i| [k, v, i] }

#--- with_object
p [1, 2].each.with_object([]).to_a.size, [1, 2].each.with_object([]) { |x, a| a << x * 2 }, %w[a b].each_with_index.with_object({}) { |(x, i), h| h[x] = i }

#--- own each
require "set"
class Tree
  include Enumerable
  def initialize(*v) = @v = v
  def each(&b)
    return enum_for(:each) unless b
    @v.each(&b)
    self
  end
end
t = Tree.new(3, 1, 2)
p t.map { |x| x * 2 }, t.sort, t.include?(1), t.min, t.max, t.sum, t.first, t.first(2), t.inject(:+), t.to_a, t.entries, t.each_slice(2).to_a, t.select(&:odd?), t.sort_by { |x| -x }, t.each_with_index.to_a, t.reduce(1) { |a, b| a * b }, t.zip([1, 2, 3]), t.group_by(&:odd?), t.partition { |x| x > 1 }, t.min_by { |x| x }, t.each_cons(2).to_a, t.each_with_object([]) { |x, a| a << x }, t.to_set.size, t.tally, t.count, t.reject(&:odd?), t.find { |x| x < 3 }, t.take_while { |x| x > 2 }, t.lazy.map { |x| x + 1 }.first(2), t.each.next, t.each_entry.to_a, t.reverse_each.to_a, t.minmax, t.any?, t.all?(Integer), t.none?, t.cycle.first(4), t.chunk_while { |a, b| a < b }.to_a, t.flat_map { |x| [x, x] }, t.uniq, t.to_h { |x| [x, 1] }, t.filter_map { |x| x if x > 1 }, t.drop(1), t.find_index(1), t.each_with_index.map { |x, i| x * i }

#--- each that yields several values
class Pairs
  include Enumerable
  def each
    yield 1, 2
    yield 3
    yield
  end
end
p Pairs.new.to_a, Pairs.new.map { |a, b| [a, b] }, Pairs.new.first, Pairs.new.each_with_index.to_a, Pairs.new.count, Pairs.new.each_slice(2).to_a, Pairs.new.include?([1, 2])

#--- each runs only as far as needed
class Loud
  include Enumerable
  def each
    puts "one"
    yield 1
    puts "two"
    yield 2
    puts "three"
    yield 3
  end
end
p Loud.new.first, Loud.new.find { |x| x == 2 }, Loud.new.take(2), Loud.new.include?(1), Loud.new.any?, Loud.new.first(1)
Loud.new.map { |x| puts x }
Loud.new.each_with_index { |x, i| break if i == 1 }

#--- ensure in each that is left early
class Res
  include Enumerable
  def each
    yield 1
    yield 2
  ensure
    puts "closed"
  end
end
p Res.new.first

#--- comparing in Enumerable
class Ver
  include Comparable
  attr_reader :n
  def initialize(n) = @n = n
  def <=>(o) = n <=> o.n
  def inspect = "v#{n}"
end
a, b, c = Ver.new(1), Ver.new(2), Ver.new(3)
p [c, a, b].sort, [a, b].max, a < b, a == Ver.new(1), b.between?(a, c), c.clamp(a, b), a.clamp(b, c), [a, b, c].minmax, a != b, a >= a, [b, a].min, [c, a].sort { |x, y| y <=> x }, b.clamp(..a)

#--- comparing with something else
class Ver
  include Comparable
  attr_reader :n
  def initialize(n) = @n = n
  def <=>(o) = o.is_a?(Ver) ? n <=> o.n : nil
end
Ver.new(1) < 3

#--- equality by <=>
class W
  include Comparable
  def <=>(o) = 0
end
p W.new == W.new, W.new == 1

#--- lazy
p (1..Float::INFINITY).lazy.map { |x| x * 2 }.select { |x| x % 3 == 0 }.first(3), (1..20).lazy.select(&:even?).reject { |x| x % 4 == 0 }.map { |x| x * x }.to_a, (1..3).lazy.force, (1..4).lazy.take(2).to_a, (1..10).lazy.take_while { |x| x < 4 }.to_a, (1..5).lazy.drop(3).to_a, (1..5).lazy.drop_while { |x| x < 3 }.to_a, (1..3).lazy.flat_map { |x| [x, x] }.to_a, (1..3).lazy.zip(4..6).to_a, (1..3).lazy.filter_map { |x| x * 2 if x > 1 }.to_a, [1, 1, 2].lazy.uniq.to_a, (1..3).lazy.with_index.to_a, (1..3).lazy.include?(2), (1..3).lazy.eager.class, [nil, 1].lazy.compact.to_a, (1..3).lazy.map { |x| x }.class

#--- lazy does no more than needed
p (1..10).lazy.map { |x| puts x; x }.first(2)

#--- sizes
p [1, 2].each.size, [1, 2].map.size, [1, 2].each_slice(2).size, 5.times.size, (1..3).each.size, loop.size, Enumerator.new { }.size, Enumerator.new(3) { }.size, [1, 2, 3].each_cons(2).size

#--- chaining enumerators
p ([1].each + [2]).to_a, [4, 5].each_with_index.map { |x, i| x * i }.sum, "abc".each_char.with_index.map { |c, i| c * i }.join, [1, 2, 3].each_slice(2).with_index.map { |a, i| [a, i] }

#--- to_enum
class Foo
  def items(n)
    return to_enum(:items, n) unless block_given?
    n.times { |i| yield i }
  end
end
p Foo.new.items(3).to_a, Foo.new.items(2).map { |x| x + 1 }, "ab".to_enum(:each_char).to_a, [1, 2].enum_for(:map).with_index { |x, i| x * i }

#--- next over a hash and a string
e = { a: 1, b: 2 }.each
p e.next, e.next
f = "ab".each_char
p f.next, f.next
g = (1..3).each_slice(2)
p g.next, g.next

#--- zip of enumerators
p [1, 2].each.zip([3, 4].each), [1, 2].zip((3..4).each_entry)

#--- exceptions out of a generator
e = Enumerator.new { |y| y << 1; raise "boom" }
p e.next
begin
  e.next
rescue => x
  p x.message
end

#--- group by and sums of pairs
p [["a", 1], ["b", 2], ["a", 3]].group_by(&:first).transform_values { |v| v.sum(&:last) }, [["a", 1]].each_with_object(Hash.new(0)) { |(k, v), h| h[k] += v }, [[1, [2, 3]]].each { |a, (b, c)| p a, b, c }

#--- inject with symbols and blocks
p [1, 2, 3].inject(:*), [1, 2, 3].inject(2, :*), %w[a b].inject { |m, x| m + x }, [[1, 2], [3, 4]].inject(:+), [1, 2].inject("x") { |m, x| "#{m}#{x}" }, (1..5).each_with_object([]).with_index { |(x, a), i| a << x * i }
#--- sizes of their own
class Five; def each; return to_enum(:each) { 5 } unless block_given?; end; end
p Five.new.each.size
#--- zip with no end
p %w[a b c].zip(1.step), [1, 2].zip(1.., [7].cycle), [1].zip([2, 3])
