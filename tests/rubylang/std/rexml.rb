#--- elements
require "rexml/document"
d = REXML::Document.new("<?xml version='1.0'?><rss a='1'><channel><title>T &amp; x</title><item id='1'><link>u</link></item><item id='2'/><!-- c --></channel></rss>")
p d.root.name, d.root.attributes["a"], d.elements["rss/channel/title"].text, d.root.elements["channel/item[@id='2']"].attributes["id"], d.elements.to_a("//item").size, d.root.elements.size, d.root.elements[1].name
d.elements.each("rss/channel/item") { |e| print e.attributes["id"], e.name, " " }
puts
#--- xpath
require "rexml/document"
d = REXML::Document.new("<?xml version='1.0'?><rss a='1'><channel><title>T &amp; x</title><item id='1'><link>u</link></item><item id='2'/><!-- c --></channel></rss>")
p REXML::XPath.first(d, "//title").text, REXML::XPath.match(d, "//item").map { |e| e.attributes["id"] }, d.get_elements("//link").map(&:text), d.root.get_text, d.elements["nope"], d.root.has_elements?, d.elements["//item"].parent.name, d.elements["//item"].next_element.attributes["id"]
REXML::XPath.each(d, "//item/@id") { |a| print a.value, a.name, " " }
puts
#--- changes
require "rexml/document"
d = REXML::Document.new("<?xml version='1.0'?><rss a='1'><channel><title>T &amp; x</title><item id='1'><link>u</link></item><item id='2'/><!-- c --></channel></rss>")
e = d.root.add_element("new", {"k" => "v"}); e.text = "t<"; e.add_attribute("z", "1"); e.attributes["q"] = "w'"
puts d.to_s, e, d.root.elements["new"].attributes.map { |k, v| "#{k}=#{v}" }.inspect
d.root.delete_element("channel")
puts d
#--- writing
require "rexml/document"
n = REXML::Document.new; n << REXML::XMLDecl.new; r = n.add_element("svg"); r.add_element("g").add_text("x & y")
out = +""; n.write(out, 2); puts out; out = +""; n.write(out); puts out
#--- broken
require "rexml/document"
begin; REXML::Document.new("<a><b></a>"); rescue REXML::ParseException => e; puts e.class; end
#--- pretty
require "rexml/document"
f = REXML::Formatters::Pretty.new(2); f.compact = true; o = +""; f.write(REXML::Document.new("<a><b>t</b><c><d/></c></a>"), o); puts o
#--- texts
require "rexml/document"
p REXML::Document.new("<a>x<b>y</b>z</a>").root.texts.map(&:to_s), REXML::Document.new("<a>x<b>y</b>z</a>").root.text, REXML::Document.new("<a/>").root.text, REXML::Document.new("<a><![CDATA[x<y]]></a>").root.text, REXML::Text.new("a&b").to_s, REXML::Document.new("<a b='1'/>").root.attribute("b").value
#--- deleting
require "rexml/document"
x = REXML::Document.new("<a><b i='2'/><b i='1'/></a>"); x.root.elements.delete("b[1]"); puts x.root; x.root.elements.each { |q| p q.name }; p x.root.elements.map { |q| q.attributes["i"] }, x.root.children.size, x.root.expanded_name, x.root.elements.collect { |q| q.name }, x.root.each_element { |q| q }.class
#--- what adding to a document gives back
require "rexml/document"
document = REXML::Document.new << REXML::XMLDecl.new("1.0", "UTF-8")
p document.class, (document << REXML::Element.new("a")).class
puts document.root.name
