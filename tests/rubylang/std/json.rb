#--- parse
require "json"
p JSON.parse('{"a": [1, 2.5, -3e2, "x", null, true, false], "b": {}, "c": []}'), JSON.parse("2"), JSON.parse('"s"'), JSON.parse("null"), JSON.parse("  [ ]  ")
#--- symbolize_names
require "json"
p JSON.parse('{"a":{"b":1}}', symbolize_names: true), JSON.parse('[{"a b":1}]', {symbolize_names: true})
#--- strings
require "json"
p JSON.parse('["\u00e9\ud83d\ude00", "\\n\\t\\"\\\\\\/", "é", "\\q"]'), JSON.parse('"a"').frozen?, JSON.parse('{"k":1}').keys.first.frozen?
JSON.parse('["x"]')[0] << "y"
#--- numbers
require "json"
p JSON.parse("[0, -0, 1e3, 1E-2, 1.0, 123456789012345678901234567890, 0.1e1]")
#--- comments
require "json"
p JSON.parse("// a\n[1, /* b */ 2]"), JSON.parse("{\"a\": 1 // x\n}")
#--- duplicate keys
require "json"
p JSON.parse('{"a":1,"b":2,"a":3}')
#--- errors
require "json"
['{', '', '[1,]', '{"a":}', 'nope', '[1 2]', '{"a" 1}', '"abc', '[1] x', 'nul', '{"a":1,}', '[NaN]', "\"a\nb\"", '[01]', '[1.]', '-', 'tru', '[Infinity]', '[-Infinity]', '{"a":[1,]}', '[{"a":}]', '[1', '["abc]', '{a:1}', '/* x', '[1]//', '[1,,2]', '["\u12"]', "{'a':1}"].each do |s|
  begin
    p JSON.parse(s)
  rescue JSON::ParserError => e
    puts "#{s.inspect}: #{e.message}"
  end
end
#--- uncaught error
require "json"
JSON.parse("{broken}")
#--- parse nil
require "json"
JSON.parse(nil)
#--- too deep
require "json"
JSON.parse("[" * 101 + "]" * 101)
#--- how deep
require "json"
p JSON.parse("[" * 3 + "]" * 3, max_nesting: 3), JSON.parse("[" * 200 + "]" * 200, max_nesting: false).flatten
JSON.parse("[[]]", max_nesting: 1)
#--- NaN allowed
require "json"
p JSON.parse("[NaN, Infinity, -Infinity]", allow_nan: true)
#--- generate
require "json"
puts JSON.generate({a: 1, "b" => [nil, true, 2.5, "é\n\"\\/"], 3 => :sym, nil => 1}), [1, "x"].to_json, "a\tb".to_json, nil.to_json, true.to_json, 1.to_json, 1.5.to_json, :s.to_json, {}.to_json, [].to_json, JSON.generate("x"), JSON.generate(nil)
#--- generate objects
require "json"
class Plain; def to_s = "plain!"; end
class Own; def to_json(*a) = {"own" => [1]}.to_json(*a); end
S = Struct.new(:a)
puts JSON.generate([Plain.new, Own.new, {x: Own.new}]), JSON.generate(Own.new), Plain.new.to_json, S.new(1).to_json, (1..3).to_json, Time.at(0).utc.to_json, 1r.to_json
puts JSON.pretty_generate([Own.new])
#--- to_h isn't asked
require "json"
class HasH; def to_h = {a: 1}; def to_s = "s"; end
puts HasH.new.to_json
#--- pretty
require "json"
puts JSON.pretty_generate({"a" => [1, 2, {"b" => nil}], "c" => {}, "d" => [], e: {f: {g: "h"}}})
puts JSON.pretty_generate([]), JSON.pretty_generate({}), JSON.pretty_generate(1), JSON.pretty_generate("a"), JSON.pretty_generate([[], [[]]])
#--- options
require "json"
puts JSON.generate({a: [1, 2]}, indent: "\t", object_nl: "\n", array_nl: "\n", space: " "), JSON.generate({a: 1}, space_before: " "), JSON.generate("é☃😀", ascii_only: true), JSON.pretty_generate({a: [1]}, indent: "    "), JSON.generate([1, 2], array_nl: "\n"), {a: 1}.to_json(space: " ")
#--- NaN not allowed
require "json"
begin; JSON.generate([0.0 / 0]); rescue JSON::GeneratorError => e; puts e.message; end
JSON.generate(1.0 / 0)
#--- generating itself
require "json"
a = []
a << a
begin; JSON.generate(a); rescue JSON::NestingError => e; puts e.class; end
#--- dump and load
require "json"
p JSON.dump({a: 1}), JSON.dump(nil), JSON.dump([0.0 / 0]), JSON.load("[1]"), JSON.load(nil), JSON.load(""), JSON.load("null")
require "stringio"
io = StringIO.new
JSON.dump([1, 2], io)
p io.string, JSON.load(StringIO.new("[3]"))
#--- load with a proc
require "json"
JSON.load('[1,{"a":null}]', proc { |x| p x })
#--- round trip
require "json"
x = {"a" => [1, 2.5, nil, true, "é"], "b" => {"c" => {}}}
p JSON.parse(x.to_json) == x, JSON.parse(JSON.pretty_generate(x)) == x, JSON.parse(JSON.generate("\u2028\u0001")) == "\u2028\u0001"
#--- brackets and j
require "json"
p JSON["[1]"], JSON[[1]], JSON('{"a":1}'), JSON({"a" => 1})
j([1]); jj({"a" => 1})
#--- classes
require "json"
p JSON::ParserError.superclass, JSON::JSONError.superclass, JSON::GeneratorError.superclass, JSON::NestingError.superclass, JSON.class
#--- object_class
require "json"
class H < Hash; end
p JSON.parse('{"a":{}}', object_class: H).class, JSON.parse("[[]]", array_class: Array), JSON.parse('{"a":[1]}', freeze: true).frozen?
#--- files
require "json"
File.write("a.json", JSON.pretty_generate([{"id" => 1}]))
p JSON.parse(File.read("a.json")), JSON.load_file("a.json"), JSON.load(File.open("a.json")), JSON.load_file("a.json", symbolize_names: true)
#--- special keys and floats
require "json"
puts JSON.generate({1.5 => 1, [1] => 2, Object => 3, true => 4}), JSON.generate([1e20, 1e-9, 1.0, 100.0, 1e15, 1e16, 123456.789]), JSON.generate(10**25)
#--- reopened to_json
require "json"
class Symbol
  def to_json(*a) = ":#{self}".to_json(*a)
end
puts [:a, {b: :c}].to_json
#--- load takes what JSON has no words for
require "json"
p JSON.load("[NaN, Infinity, -Infinity, 1.5]"), JSON.load("NaN")
["[Infinityx]", "[-NaN]", "[NaN", "[+Infinity]"].each do |text|
  JSON.load(text)
rescue JSON::ParserError => e
  puts e.message
end
