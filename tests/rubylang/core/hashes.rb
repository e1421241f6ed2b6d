#--- making
p Hash.new, Hash[[[1, 2]]], Hash[1, 2, 3, 4], Hash[a: 1], {}, { a: 1, "b" => 2, 3 => [4], nil => nil, 1.5 => true, [1] => { x: {} } }

#--- odd number
Hash[1, 2, 3]

#--- reading
h = { a: 1, "b" => 2 }
p h[:a], h["b"], h[:zz], h.fetch(:a), h.fetch(:zz, 9), h.fetch(:zz) { |k| k.to_s }, h.dig(:a), h.key?(:a), h.has_key?("b"), h.include?(:b), h.member?(:a), h.value?(2), h.has_value?(9), h.key(2), h.values_at(:a, :zz), h.fetch_values(:a)

#--- fetch a missing key
{ a: 1 }.fetch(:b)

#--- fetch a missing string
{ "a" => 1 }.fetch("b")

#--- missing key tells what it knows
begin
  { a: 1 }.fetch(:b)
rescue KeyError => e
  p e.key, e.receiver, e.message
end

#--- fetch_values missing
{ a: 1 }.fetch_values(:z)

#--- dig
h = { a: { b: [10, { c: 3 }] } }
p h.dig(:a, :b, 0), h.dig(:a, :b, 1, :c), h.dig(:x, :y), h[:a][:b][1]

#--- dig into a number
{ a: 1 }.dig(:a, :b)

#--- storing
h = {}
h[:a] = 1
h.store("k", 2)
h[nil] = 3
h[[1]] = 4
p h, h.size, h.length, h.empty?

#--- string keys are copied
k = +"key"
h = { k => 1 }
k << "x"
p h, h.keys[0].frozen?, h["key"], h["keyx"]

#--- keys of different kinds
h = { 1 => :int, 1.0 => :float, "1" => :str, :"1" => :sym, true => :t, nil => :n, 1r => :r }
p h[1], h[1.0], h["1"], h[:"1"], h[true], h[nil], h.size, h.keys

#--- defaults
h = Hash.new(0)
h[:a] += 1
p h, h[:zz], h.default, h.fetch(:zz, nil), h.dig(:q), h.key?(:zz)
h.default = 5
p h[:none]

#--- default procs
h = Hash.new { |hash, k| hash[k] = [] }
h[:a] << 1
h[:a] << 2
p h, h.key?(:b), h.default_proc.class, h.default
n = Hash.new { |hh, k| hh[k] = Hash.new(&hh.default_proc) }
n[:a][:b][:c] = 1
p n

#--- a shared default
h = Hash.new([])
h[:a] << 1
p h, h[:b]

#--- each
h = { a: 1, b: 2 }
r = h.each { |k, v| p [k, v] }
p r.equal?(h)
h.each { |pair| p pair }
h.each_pair { |k, v| p k => v }
h.each_key { |k| p k }
h.each_value { |v| p v }
h.each_with_index { |(k, v), i| p [k, v, i] }
h.each_with_index { |pair, i| p pair }
h.each.with_index(1) { |(k, v), i| p [k, v, i] }

#--- deleting
h = { a: 1, b: 2, c: 3 }
p h.delete(:a), h.delete(:zz), h.delete(:zz) { |k| "no #{k}" }, h, h.delete_if { |k, v| v > 2 }, h.shift, h.shift, h

#--- deleting while going through
h = { a: 1, b: 2 }
h.each { |k, v| h.delete(k) if v == 1 }
p h

#--- map and its kin
h = { a: 1, b: 2 }
p h.map { |k, v| [k, v * 2] }, h.map { |k, v| "#{k}=#{v}" }.join("&"), h.map(&:first), h.flat_map { |k, v| [k] * v }, h.collect { |pair| pair.class }, h.filter_map { |k, v| k if v > 1 }, h.to_a, h.sum { |k, v| v }, h.count, h.count { |k, v| v > 1 }, h.each_with_object([]) { |(k, v), a| a << k }, h.inject(0) { |s, (k, v)| s + v }, h.reduce { |a, b| a + b }, h.zip([1, 2])

#--- choosing
h = { a: 1, b: 2, c: nil }
p h.select { |k, v| v }, h.filter { |k, v| k == :a }, h.reject { |k, v| v }, h.compact, h.find { |k, v| v == 2 }, h.detect { |k, v| v == 9 }, h.any? { |k, v| v.nil? }, h.all? { |k, v| v }, h.none?, h.any?, {}.any?, h.partition { |k, v| v }, h.min_by { |k, v| v.to_i }, h.max_by { |k, v| v.to_i }, h.sort_by { |k, v| -v.to_i }, h.group_by { |k, v| v.class }, h.find_all { |k, v| v }, h.one? { |k, v| v == 1 }

#--- choosing in place
h = { a: 1, b: 2 }
p h.select! { |k, v| v > 1 }, h.select! { true }, h.reject! { false }, h.keep_if { |k, v| true }, h.compact!, h

#--- merging
h = { a: 1, b: 2 }
p h.merge(b: 3, c: 4), h.merge({ b: 3 }) { |k, o, n| [k, o, n] }, h.merge, h.merge({ x: 1 }, { y: 2 }), h, h.merge!(z: 1), h.update(a: 9) { |_, o, n| o + n }, h

#--- merging something else
{ a: 1 }.merge(1)

#--- merging nil
{ a: 1 }.merge(nil)

#--- deep merge
merger = proc { |_, a, b| a.is_a?(Hash) && b.is_a?(Hash) ? a.merge(b, &merger) : b }
p({ a: { x: 1, y: 2 }, b: 1 }.merge({ a: { y: 3 } }, &merger))

#--- merge keeps the default
h = Hash.new(7)
p h.merge(a: 1)[:zz]

#--- transforming
h = { a: 1, "b" => 2 }
p h.transform_values { |v| v * 2 }, h.transform_keys(&:to_s), h.transform_keys(&:to_sym), h.transform_keys({ a: :z }), h.to_h { |k, v| [v, k] }, h.invert, h.transform_values(&:to_s), h.transform_values.with_index { |v, i| [v, i] }
h.transform_values! { |v| v + 1 }
h.transform_keys!(&:to_s)
p h

#--- to_h with bad pairs
{ a: 1 }.to_h { |k, v| 1 }

#--- parts
h = { a: 1, b: 2, c: 3 }
p h.slice(:a, :c, :zz), h.except(:a), h.first, h.first(2), h.take(1), h.drop(2), h.min_by(2) { |k, v| -v }, h.each_slice(2).to_a, h.keys, h.values, h.invert, h.key(3), h.rassoc(2), h.assoc(:a), h.sum { |k, v| v }, h.flatten

#--- sorting
h = { b: 1, a: 2, c: 0 }
p h.sort, h.sort_by { |k, v| v }, h.sort_by { |k, v| [-v, k] }.to_h, h.sort { |a, b| b[1] <=> a[1] }, h.min, h.max, h.sort_by(&:last).first, h.sort.to_h

#--- comparing
p({ a: 1, b: 2 } == { b: 2, a: 1 }, { a: 1 } == { a: 1.0 }, { a: 1 }.eql?({ a: 1.0 }), { a: 1 } <= { a: 1, b: 2 }, { a: 1 } > {}, { a: 1 } == 1, { a: 1 }.hash == { a: 1 }.hash, { { a: 1 } => 2 }[{ a: 1 }])

#--- inspect
h = { a: nil, "b" => :c, 1 => "x", nil => [], "é" => "\n", :"a b" => 1 }
p h
puts h.to_s, "#{h}"
g = {}
g[:self] = g
p g

#--- order
h = { b: 1, a: 2 }
h[:b] = 3
h.delete(:a)
h[:a] = 4
h[:c] = 5
p h

#--- frozen
{ a: 1 }.freeze[:b] = 2

#--- frozen delete
{ a: 1 }.freeze.delete(:a)

#--- identity
h = {}.compare_by_identity
a = +"x"
b = +"x"
h[a] = 1
h[b] = 2
p h.size, h[a], h[b], h["x"], h.compare_by_identity?, h

#--- replace and clear
h = { a: 1 }
p h.replace({ b: 2 }), h.clear, h

#--- objects as keys
class Pt
  attr_reader :x
  def initialize(x) = @x = x
  def hash = @x.hash
  def eql?(o) = o.is_a?(Pt) && x == o.x
end
h = { Pt.new(1) => :a }
p h[Pt.new(1)], h[Pt.new(2)], [Pt.new(1), Pt.new(1)].uniq.size, [Pt.new(3)] & [Pt.new(3)] == [], ([Pt.new(1)] - [Pt.new(1)]).size

#--- objects without hash
class Raw; end
o = Raw.new
h = { o => 1 }
p h[o], h[Raw.new]

#--- counting words
t = "the cat the dog".split.each_with_object(Hash.new(0)) { |w, c| c[w] += 1 }
p t, t.sort_by { |w, c| [-c, w] }.first(2), t.max_by { |_, c| c }

#--- grouping
d = [{ t: "a", n: 1 }, { t: "b", n: 2 }, { t: "a", n: 3 }]
p d.group_by { |x| x[:t] }.transform_values { |v| v.map { |x| x[:n] } }, d.map { |x| x[:n] }.sum, d.sort_by { |x| -x[:n] }.map { |x| x[:t] }, d.find { |x| x[:n] == 2 }[:t], d.partition { |x| x[:n] > 1 }.map(&:size), d.to_h { |x| [x[:n], x[:t]] }, d.sum { |x| x[:n] }, d.uniq { |x| x[:t] }.size

#--- key words and string keys
def m(a:, b: 2) = [a, b]
h = { a: 1 }
p m(**h), m(**h, b: 3)

#--- shorthand
x = 1
y = 2
p({ x:, y: })

#--- to_proc
p %i[a b].map(&{ a: 1, b: 2 }), { a: 1 }.to_proc.call(:a), { a: 1 }.to_proc.lambda?

#--- any with a pattern
p({ a: 1 }.any?([:a, 1]), { a: 1 }.include?(:a))

#--- default with dig and values_at
h = Hash.new { |_, k| k.to_s * 2 }
p h[:a], h.values_at(:b), h.fetch(:c, 1), h.to_a, h.dig(:d)

#--- class below Hash
class Conf < Hash
  def on?(k) = self[k] == true
end
c = Conf.new
c[:a] = true
p c, c.class, c.on?(:a), c.merge(b: 1).class, c.select { true }.class, c.to_h.class, c == { a: true }

#--- a default method
class Def < Hash
  def default(k = nil) = "def:#{k}"
end
p Def.new[:q]

#--- filter_map with index and each_entry
p({ a: 1, b: 2 }.each_with_index.map { |(k, v), i| [k, v, i] }, { a: 1 }.each_entry.to_a, { a: 1, b: 2 }.each_cons(2).to_a, { a: 1 }.cycle.first(2), { a: 1 }.lazy.map { |k, v| v }.to_a)

#--- enumerators
p({ a: 1 }.each, { a: 1 }.map.class, { a: 1 }.each_pair.to_a, { a: 1 }.select.class, { a: 1 }.each.next)

#--- tally and sum
p %w[a b a].tally.select { |_, v| v > 1 }.keys, { a: 1, b: 2 }.sum { |_, v| v.to_f }, { a: [1, 2] }.flat_map { |k, vs| vs.map { |v| [k, v] } }

#--- deconstruct
case { name: "x", age: 3 }
in { name: String => n, age: Integer => a }
  p n, a
end

#--- nested default
counts = Hash.new { |h, k| h[k] = Hash.new(0) }
counts["a"]["x"] += 1
counts["a"]["y"] += 2
p counts, counts["a"].max_by { |_, v| v }

#--- min and max by with ties
p({ a: 1, b: 1 }.max_by { |_, v| v }, { a: 1, b: 1 }.min_by { |_, v| v }, [3, 3].max, %w[aa bb].max_by(&:size))

#--- no method
{}.nope

#--- sort of mixed
{ a: 1, "b" => 2 }.sort

#--- compact and any
p({ a: nil }.compact, { a: nil }.empty?, {}.none?, { a: false }.all? { |k, v| v == false }, { a: 1 }.sum { |k, v| v })

#--- rehash
a = [1]
h = { a => :x }
a << 2
h.rehash
p h[[1, 2]]
#--- blocks with one parameter
h = {a: 2, b: 1}
p h.select { |k| k == :a }, h.filter { |k| k == :a }, h.reject { |k| k == :a }, h.select { _1 == :b }, h.select { |*k| k.size == 2 }
p h.dup.keep_if { |k| k == :b }, h.dup.delete_if { |k| k == :b }, h.to_h { |k| [k, 1] }
p h.map { |k| k }, h.find { |k| k == :a }, h.count { |k| k == :a }, h.partition { |k| k == :a }, h.filter_map { |k| k if k }
begin; h.select!(&:nil?); rescue ArgumentError => e; p e.message; end
#--- methods as blocks
def row(k, v) = "#{k}=#{v}"
h = {a: 2, b: 1}
p h.map(&method(:row)), h.map(&->(k, v) { v }), h.map(&->(k) { k })
begin; h.each(&method(:row)); rescue ArgumentError => e; p e.message; end
begin; [[1, 2]].map(&method(:row)); rescue ArgumentError => e; p e.message; end
#--- merged by identity
p({a: 1}.compare_by_identity.merge({a: 2, b: 3}))
begin; [1, ["x"]].dig(1, 0, 0); rescue TypeError => e; p e.message; end
