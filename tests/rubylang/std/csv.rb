#--- csv 1
require "csv"
p CSV.parse("a,b\n1,\"x, y\"\n,\"q\"\"r\"\n\n3"), CSV.parse_line("a;b", col_sep: ";"), CSV.parse(""), CSV.parse("a,b\r\n1,2\r\n")
#--- csv 2
require "csv"
t = CSV.parse("n,v\na,1\nb,2\n", headers: true)
p t.class, t.headers, t.size, t[0], t[0]["n"], t[0].to_h, t["v"], t.map { |r| r["n"] }, t.to_a, t.to_s, t.first.fields, t.first.headers, t.by_col[0], t[0].to_a rescue p $!
#--- csv 3
require "csv"
t = CSV.parse("n,v\na,1\nb,2\n", headers: true)
puts t.to_csv, t
#--- csv 4
require "csv"
t = CSV.parse("n,v\na,1\nb,2\n", headers: true)
t.each { |r| p r.class, r.field("v"), r[1], r.fetch("n"), r.key?("zz") rescue p $! ; p r }
#--- csv 5
require "csv"
p CSV.parse("n,v\na,1\n", headers: true, header_converters: :symbol).map(&:to_h), CSV.parse("n,v\na,1\nb,2.5\nc,2024-01-01", headers: true, converters: :numeric).map(&:to_h), CSV.parse("a,1", converters: :all), CSV.parse("1,2", headers: %w[x y]).map(&:to_h), CSV.parse("1\t2", col_sep: "\t")
#--- csv 6
require "csv"
p CSV.generate { |c| c << [1, nil, "a,b", "q\"r", "x\ny", "", " z "]; c << [:s, 2.5] }, CSV.generate_line(["a", "b c"]), ["x", 1, nil].to_csv, "a,b".parse_csv, CSV.generate(col_sep: ";", force_quotes: true) { |c| c << [1, "b"] }, CSV.generate(headers: %w[a b], write_headers: true) { |c| c << [1, 2] }
#--- csv 7
require "csv"
File.write("t.csv", "n,v\na,1\nb,2\n")
p CSV.read("t.csv"), CSV.read("t.csv", headers: true).map(&:to_h), CSV.table("t.csv").map(&:to_h)
#--- csv 8
require "csv"
File.write("t.csv", "n,v\na,1\nb,2\n")
CSV.foreach("t.csv", headers: true) { |r| print r["n"], r["v"] }
#--- csv 9
require "csv"
File.write("t.csv", "n,v\na,1\nb,2\n")
p CSV.foreach("t.csv").to_a
#--- csv 10
require "csv"
CSV.open("u.csv", "w") { |c| c << %w[a b]; c << [1, 2] }
p File.read("u.csv")
#--- csv 11
require "csv"
["a,\"b", "a,b\"c", "\"a\"b,c"].each { |s| begin; p CSV.parse(s); rescue CSV::MalformedCSVError => e; puts e.message; end }
#--- csv 12
require "csv"
p CSV.parse("a, b ,c", strip: true), CSV.parse("# x\na,b", skip_lines: /^#/), CSV.parse("a,,b\n\n", skip_blanks: true), CSV.parse("a,b\n1", headers: true).first.to_h, CSV.parse("a,a\n1,2", headers: true).first.to_h, CSV.parse("a,b\n1,2,3", headers: true).first.to_h, CSV.parse("x", liberal_parsing: true), CSV.parse("a,b", quote_char: "'")
#--- csv 13
require "csv"
r = CSV::Row.new(%w[a b], [1, 2]); p r, r.to_s, r.to_h, r["a"], r << ["c", 3], r.headers, r.fields("a"), r.size, r.each { |k, v| print k, v }, r.delete("a"), r.dig("b"), r.values_at("b"), r == r
#--- csv 14
require "csv"
t = CSV.parse("n,v\na,1\nb,2\n", headers: true)
p t.values_at(0), t.delete("v"), t.to_s, t.by_row.class, t.dup.class, t.mode
#--- csv 15
require "csv"
p CSV.new("a,b\nc,d").each.to_a, CSV.new("a,b\nc,d").shift, CSV.new("a,b\nc,d", headers: true).read.class, CSV.new("x,y").to_a
#--- a table for a page
require "csv"
data = CSV.parse("name;qty\nA \"x\";1\n", col_sep: ";", headers: true, liberal_parsing: true)
puts data.map { |r| "| #{r['name']} | #{r['qty']} |" }
puts CSV.parse("name,qty\napple,3\npear,\n", headers: true, header_converters: :symbol, converters: :all).map { |r| "#{r[:name]}=#{r[:qty].inspect}" }
#--- csv, uncaught
require "csv"
CSV.parse("a,b\n1,\"x\"y")
#--- csv, a file that isn't there
require "csv"
CSV.read("nope.csv")
#--- csv round trip
require "csv"
rows = [["a", nil, "b,c"], ["q\"q", "x\ny", ""], [" s ", "é", "1"]]
p CSV.parse(rows.map(&:to_csv).join) == rows
#--- csv with bom
require "csv"
File.write("b.csv", "\uFEFFa,b\n1,2\n")
p CSV.read("b.csv", headers: true, encoding: "bom|utf-8").first.to_h
