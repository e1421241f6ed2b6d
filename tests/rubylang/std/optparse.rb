#--- switches, help and faults
require "optparse"
o = {}
parser = OptionParser.new do |opts|
  opts.banner = "Usage: x [options]"
  opts.separator ""
  opts.separator "Specific:"
  opts.on("-f", "--file FILE", "the file", "more") { |f| o[:file] = f }
  opts.on("-m", "--max N", Integer) { |n| o[:max] = n }
  opts.on("-v", "--[no-]verbose", "talk") { |v| o[:v] = v }
  opts.on("-s", "--style [STYLE]") { |s| o[:style] = s }
  opts.on("-l", "--list A,B", Array, "a list") { |l| o[:l] = l }
  opts.on("--kind KIND", [:text, :binary]) { |k| o[:k] = k }
  opts.on("--very-long-name-of-an-option VALUE", Float, "long") { |x| o[:x] = x }
  opts.on_tail("-h", "--help", "help") { o[:h] = true }
end
p parser.parse(%w[a -f x.txt --max=3 -v b --no-verbose -s --list a,b --kind te --very 1.5 -h -- --c]), o
o.clear
args = %w[-vfname rest --style big -m 7]
parser.parse!(args)
p args, o
puts parser.help
[%w[--nope], %w[--file], %w[-m x], %w[--verbose=1], %w[-z], %w[--kind q], %w[--ver]].each { |a| begin; p parser.parse(a); rescue OptionParser::ParseError => e; puts e.class, e.message; end }
h = {}
OptionParser.new { |x| x.on("-a", "--all"); x.on("-n", "--num N", Integer) }.parse(%w[-a -n 3], into: h)
p h, OptionParser.new.banner.class
