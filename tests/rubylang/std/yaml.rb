#--- dump, many scalars
require "yaml"
require "date"
puts({"a"=>1,"b"=>[1,2,[3,[]],{"x"=>{}}],"c"=>{"d"=>nil,"e"=>true},:sym=>:val,"str"=>["","a b","yes","no","null","~","1","1.5","0x1f","2024-01-01","2024-01-01 10:00:00","- x",": y","a: b","#c","c #d","a\nb","a\nb\n"," lead","trail ","é","\t","\u0001","'q'","\"dq\"","@x","`x","%x","&a","*a","!x","|","> x","{a}","[b]","a,b","?","? x","=","<<","y","n","on","off","true","1_000","1e3",".5","+1","-1","12:30","12:30:45","0o14","014","09","1,000","nil","~x",":sym","foo:","a:b","-","--","---","...","-x"], 1=>2, nil=>3, 1.5=>2.5, true=>false, Float::INFINITY=>-Float::INFINITY, "nan"=>Float::NAN, "date"=>Date.new(2024,1,2), "time"=>Time.utc(2024,1,2,3,4,5), "t2"=>Time.new(2024,1,2,3,4,5.5,"+02:00"), "range"=>(1..2), "rx"=>/a/i, "set"=>nil, "big"=>10**20, "multi"=>"line1\nline2\n\n  indented\nlast", "long"=>"word "*30, "ml2"=>"a\n\n", "ml3"=>"\na", "tr"=>"a \nb", "longnl"=>("word "*30)+"\nnext"}.to_yaml)
#--- dump 1
require "yaml"
puts [].to_yaml, {}.to_yaml, nil.to_yaml, "x".to_yaml, 1.to_yaml, :a.to_yaml, [nil].to_yaml, [[1,2],[3]].to_yaml, [{"a"=>1,"b"=>2}].to_yaml, "a\nb".to_yaml, "".to_yaml, true.to_yaml, [[]].to_yaml, [{}].to_yaml,1.5.to_yaml, "multi\nline\n".to_yaml, [[[1]]].to_yaml
#--- dump 2
require "yaml"
S=Struct.new(:a,:b); puts S.new(1,"x").to_yaml
#--- dump 3
require "yaml"
class Foo; def initialize; @a=1; @b=[2]; end; end
puts Foo.new.to_yaml
#--- dump 4
require "yaml"
a=[1]; puts [a,a].to_yaml; h={"x"=>1}; puts({"p"=>h,"q"=>h}.to_yaml)
#--- dump 5
require "yaml"
s="same"; puts [s,s].to_yaml
#--- dump 6
require "yaml"
puts YAML.dump({"a"=>[1]}, indentation: 4), YAML.dump([1], line_width: -1), YAML.dump("word "*30, line_width: -1), {"a"=>"x"*100}.to_yaml
#--- dump 7
require "yaml"
puts({a: {b: [1]}}.to_yaml, "héllo wörld".to_yaml, "😀".to_yaml, "a\\b".to_yaml, "a\\b\n".to_yaml, "it's".to_yaml, "x: 'y'".to_yaml, "\xff".b.to_yaml, "tab\there".to_yaml, "cr\r\nlf".to_yaml, "\u00a0x".to_yaml,"null byte \0".to_yaml, "esc \e".to_yaml)
#--- load 1
require "yaml"
require "date"
p YAML.load("a: 1\nb: [x, 2.5, yes, ~]\nc: :sym\n:d: 1\ne: 2"), YAML.load(""), YAML.load("--- foo"), YAML.load("- 1\n- - 2"), YAML.load("a: b: c") rescue p $!.class, $!.message
#--- load 2
require "yaml"
require "date"
p((YAML.load("d: 2024-01-02") rescue [$!.class, $!.message]), (YAML.load("d: 2024-01-02", permitted_classes: [Date])), (YAML.load("t: 2024-01-02 03:04:05 +02:00") rescue [$!.class,$!.message]), YAML.unsafe_load("t: 2024-01-02 03:04:05 +02:00\nd: 2024-01-02\ns: :x"), YAML.safe_load("a: :b", permitted_classes: [Symbol]), (YAML.safe_load("a: :b") rescue [$!.class,$!.message]),(YAML.load("a: :b") rescue [$!.class,$!.message]))
#--- load 3
require "yaml"
require "date"
p((YAML.load("a: &x 1\nb: *x") rescue [$!.class,$!.message]), YAML.load("a: &x [1]\nb: *x", aliases: true), YAML.unsafe_load("a: &x {q: 1}\nb:\n  <<: *x\n  r: 2"))
#--- load 4
require "yaml"
require "date"
p YAML.load("a: 1", symbolize_names: true), YAML.safe_load("a: [{b: 1}]", symbolize_names: true), YAML.load("!ruby/object:Foo {}") rescue p $!.class,$!.message
#--- load 5
require "yaml"
require "date"
p YAML.load_stream("--- 1\n--- 2"), YAML.load("--- 1\n--- 2"), YAML.load_file("/nope") rescue p $!.class, $!.message
#--- load 6
require "yaml"
require "date"
File.write("t.yml","x: 2024-01-02\n"); p((YAML.load_file("t.yml") rescue [$!.class,$!.message]), YAML.safe_load_file("t.yml", permitted_classes: [Date]), YAML.unsafe_load_file("t.yml"))
#--- load 7
require "yaml"
require "date"
["a: [", "a: 'x", "\ta: 1", "a: b: c", "- a\nb", "a: @x", "%", "a: *x", "key: 'un\nb: 2"].each{|s| begin; p YAML.load(s); rescue Psych::Exception => e; puts "#{s.inspect} #{e.class} #{e.message}"; end }
#--- load 8
require "yaml"
require "date"
p YAML.load("foo: |\n  a\n  b\nbar: >\n  c\n  d\n"), YAML.load("x: 0x1f\ny: 0o17\nz: 017\nw: 1_000\nv: 12:30:00\nu: .inf\nt: 1e3\ns: 1.0\nr: '1'\nq: null\np: ''\no:"), YAML.load(nil) rescue p $!.class,$!.message
#--- load 9
require "yaml"
require "date"
p YAML.load("x", fallback: 1), YAML.load("", fallback: 1), YAML.safe_load(""), YAML, Psych::SyntaxError.superclass, Psych::DisallowedClass.superclass, Psych::BadAlias.superclass, Psych::Exception.superclass
#--- load 10
require "yaml"
require "date"
p YAML.load("a: !ruby/symbol b", permitted_classes:[Symbol]), YAML.unsafe_load("--- !ruby/range 1..2\n"), YAML.unsafe_load("--- !ruby/regexp /a/i\n") rescue p $!.class,$!.message
#--- load 11
require "yaml"
require "date"
p YAML.load("a: !foo b"), YAML.load("a: !!str 1"), YAML.load("a: !!int '1'"), YAML.load("a: !!float 1"), YAML.load("? a\n: b")
#--- load 12
require "yaml"
require "date"
p YAML.load("a: 'x'").values[0].frozen?, YAML.load("a: x", freeze: true).frozen?
#--- round trips
require "yaml"
[{"a" => [1, nil, true, 2.5, "x: y"]}, [], "- a", {"k" => "multi\nline\n"}, [[], {}], {1 => {2 => [3]}}, "é", " a ", "", "null", {"a" => ":b"}].each { |x| print YAML.load(x.to_yaml) == x, " " }
#--- uncaught syntax error
require "yaml"
YAML.load("a: [1")
#--- syntax error in a file
require "yaml"
File.write("bad.yml", "a: b: c\n")
begin
  YAML.load_file("bad.yml")
rescue Psych::SyntaxError => e
  puts e.message, e.line, e.file
end
#--- front matter
require "yaml"
require "date"
text = "---\ntitle: Hi\ndate: 2024-01-02\ntags: [a, b]\n---\nbody\n"
if text =~ /\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)/m
  p YAML.safe_load($1, permitted_classes: [Date, Time]), $'
end
#--- write a data file
require "yaml"
data = {"posts" => [{"title" => "A & B: c", "n" => 1}, {"title" => "é", "tags" => %w[x y]}]}
File.write("d.yml", data.to_yaml)
File.open("e.yml", "w") { |f| YAML.dump(data, f) }
puts File.read("d.yml"), File.read("d.yml") == File.read("e.yml"), YAML.load_file("d.yml") == data
#--- objects
require "yaml"
class Pt
  attr_accessor :x
end
a = Pt.new
a.x = [1]
b = YAML.unsafe_load(a.to_yaml)
p b.class, b.x
YAML.load(a.to_yaml)
#--- symbols
require "yaml"
puts({a: :b, "c" => :"d e", :"f g" => 1}.to_yaml)
p YAML.load("a: :b\n:c: 1\nd: ':e'\nf: :\"g h\""), YAML.load("[: a]") rescue p $!.class
