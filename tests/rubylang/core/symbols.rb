#--- inspect
p :a, :"a b", :a?, :b!, :c=, :[], :[]=, :+, :-@, :!, :==, :"1a", :"", :é, :@a, :@@b, :$c, :"foo-bar", :"a=b", :A, :nil, :<=>, :=~, :**

#--- hashes with symbols
p({ a: 1, "b c": 2, d?: 3, "e=": 4, "F" => 5, :+ => 6, nil => 7 })

#--- comparing
p :a <=> :b, :a == :a, :a == "a", :b > :a, %i[c a b].sort, :a <=> "a", :a.between?(:a, :b)

#--- text methods
p :abc.upcase, :Abc.downcase, :abc.capitalize, :aBc.swapcase, :a.succ, :abc.length, :abc.size, :"".empty?, :abc[1], :abc[0..1], :abc.start_with?("a"), :abc.end_with?("c")

#--- to_proc
p %w[a b].map(&:upcase), [1, 2].inject(&:+), :upcase.to_proc.call("x"), [[1, 2], [3]].map(&:size)

#--- to_proc and arity
p :upcase.to_proc.arity, :upcase.to_proc.lambda?

#--- wrong receiver
[1].map(&:nope)

#--- identity
p :a.equal?(:a), :a.object_id == :a.object_id, :a.frozen?, :a.to_s.frozen?, :a.to_sym, "a".to_sym.equal?(:a), :a.name

#--- matching
p :abc =~ /b/, :abc.match(/b/)[0], :abc.match?(/z/), :a.hash == :a.hash

#--- in a case
case :x
when :y then p 1
when :x then p 2
end

#--- symbols and strings
p :a.to_s + "b", "#{:a}", %s(a b), :"a#{1 + 1}"

#--- nothing by that name
:a.nothing
