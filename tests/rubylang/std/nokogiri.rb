#--- documents
require "nokogiri"
puts Nokogiri::HTML("<html><head><title>t</title></head><body><div><p>a</p><p>b</p></div></body></html>").to_html, Nokogiri::HTML("x").to_html, Nokogiri::HTML("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><meta name=x content=y></head><body>é</body></html>").to_html
p Nokogiri::HTML("").to_html, Nokogiri::HTML("x").encoding, Nokogiri::HTML("<p>é").inner_html, Nokogiri::HTML("<title>T</title>").title, Nokogiri::HTML("x").class, Nokogiri::HTML("x").root.name, Nokogiri::HTML("x").errors.class
#--- meta
require "nokogiri"
d = Nokogiri::HTML("<head><meta http-equiv=\"content-type\" content=\"text/html; charset=ascii\"></head>é")
puts d.to_html, d.to_s
d = Nokogiri::HTML("<!doctype html>\n<html lang=\"en\">\n  <head>\n    <title>x</title>\n  </head>\n  <body>\n    <p>x</p>\n  </body>\n</html>\n")
puts d.to_html
puts d.at("html")["lang"], d.css("meta").size
#--- fragments
require "nokogiri"
["hi <b>x</b>\n<p>a<div>b</div></p><br><img src=a.png><ul><li>1<li>2</ul> &nbsp; é &amp;", "", "text", "<p>a</p>\n<p>b</p>", "<li></li><td>x</td>", "<table><tr><td>1<td>2</table>", "<script>a && b < c</script><style>x > y</style>", "<!-- c --><p>x", "<a href='x y&z=é'>l</a>", "<input disabled checked='checked' value=\"a'b\">", "<video controls><source src=a></video>", "<section><article>x</article></section>", "<p>x<p>y", "<b><i>x</b></i>", "<unknown-tag a=1>x</unknown-tag>", "&lt;b&gt; &copy; &#233; &hellip; &unknown;", "a < b & c", "<pre>\n  x\n</pre>", "<div\n class='a'\n>x</div >", "<select><option>1<option selected>2</select>", "<svg viewBox='0 0 1 1'><path d='M0'/></svg>", "<body><p>x</p></body>", "<p title='\"q\"' data-x='a&quot;b'>x</p>", "<iframe src='//y'></iframe>", "<dl><dt>a<dd>b</dl>", "<h1>a<h2>b", "<button type=button>x</button><label for=a>b</label>", "<td>x</td>", "{{ x }} {% y %}", "<br/><hr/>", "<details><summary>a</summary>b</details>", "<p>a<ul><li>b</ul></p>", "<a><div>x</div></a>", "<textarea>\n a</textarea>", "<figure><img src=a><figcaption>c</figcaption></figure>"].each { |s| puts Nokogiri::HTML.fragment(s).to_html, "--" }
#--- fragment classes
require "nokogiri"
f = Nokogiri::HTML::DocumentFragment.parse("<p>a</p>b")
p f.class, f.children.size, f.children.map(&:class), f.children.map(&:name), f.text, f.to_s, f.inner_html, f.fragment?, f.document.class, f.elements.size, f.name
#--- attributes
require "nokogiri"
e = Nokogiri::HTML.fragment("<a href='x' class='b c' data-n=1>t</a>").at("a")
p e["href"], e[:href], e["nope"], e.key?("class"), e.has_attribute?("id"), e.keys, e.values, e.attributes.keys, e.attributes["href"].value, e.attribute("href").to_s, e.attribute("zz"), e.get_attribute("href"), e.attr("class"), e.classes, e.attribute_nodes.map(&:name), e.to_a
e["id"] = :i
e.set_attribute("x", 5)
e.delete("data-n")
e.remove_attribute("href")
e.add_class("d")
e.add_class("b")
e.remove_class("c")
e.append_class("b")
e["title"] = "a\"b<c>&"
puts e.to_html
e.attributes["id"].value = "j"
e.each { |k, v| print k, "=", v, " " }
e.remove_class
puts e
e.attributes.each { |n, a| a.remove }
puts e
#--- text and content
require "nokogiri"
e = Nokogiri::HTML.fragment("<p>a <b>b&amp;</b><!-- c --> d</p>").at("p")
p e.text, e.content, e.inner_text, e.inner_html, e.to_html, e.to_s, e.children.map { |c| c.name }, e.children[0].text, e.children[2].comment?, e.children[2].content
e.content = "<x> & y"
puts e.to_html
e.inner_html = "<i>1</i>2"
puts e.to_html
e.children.first.content = ""
puts e.to_html
e.at("i").name = "em"
puts e
#--- walking
require "nokogiri"
f = Nokogiri::HTML.fragment("<div><p>1</p> <p>2</p>x<!-- c --><b>3</b></div>")
d = f.at("div")
p d.children.size, d.elements.map(&:name), d.element_children.size, d.first_element_child.text, d.last_element_child.name, d.child.name, d.children[1].blank?, d.at("b").previous_sibling.class, d.at("b").previous_element.text, d.at("p").next_element.text, d.at("p").next.text, d.at("b").parent.name, d.at("b").ancestors.map(&:name), d.at("b").next, d.at("b").ancestors("div").size, d.at("b").path, d.at("p").path, d.at("b").css_path, d.text?, d.element?, d.elem?, d.node_type, d.child.child.node_type, d.html?, d.xml?, d.at("p").line.class
#--- css
require "nokogiri"
f = Nokogiri::HTML(<<~H)
  <div id="m" class="a b"><h1 title="T x">H</h1><p class="p1">one</p><p>two <a href="http://x.y/z.png" rel="n">l</a></p>
  <ul><li>1</li><li class="s">2</li><li>3</li><li></li></ul><span lang="en-US">s</span></div><div class="b"><p data-x="1">three</p></div>
H
["p", "div p", "div > p", "#m", ".b", "div.a.b", "h1 + p", "h1 ~ p", "p, li", "a[href]", "a[href='http://x.y/z.png']", "a[href^=http]", "a[href$='.png']", "a[href*=x]", "[title~=x]", "[lang|=en]", "p:first-child", "li:last-child", "li:nth-child(2)", "li:nth-child(odd)", "li:nth-child(2n)", "li:nth-child(-n+2)", "li:first-of-type", "p:last-of-type", "li:empty", "p:not(.p1)", "li:not(:first-child)", "div:has(h1)", "p:contains('two')", "*[data-x]", "div *", "ul li:nth-of-type(3)", "li:only-child", "p:has(> a)", "h1, h2, h3", "div#m ul > li.s", "body > div", "nope", "li:nth-last-child(2)", "p:nth-of-type(1)", "a:not([href^='/'])", "html", ":root"].each do |s|
  r = f.css(s)
  puts "#{s}: #{r.map { |n| n.name + ':' + n.text.strip[0, 5].to_s }.join(' ')}"
end
#--- css that isn't
require "nokogiri"
begin; Nokogiri::HTML("x").css("p["); rescue => e; puts e.class; end
begin; Nokogiri::HTML("x").css(">"); rescue => e; puts e.class; end
begin; Nokogiri::HTML("x").css("p:zzz"); rescue => e; puts e.class; end
#--- xpath
require "nokogiri"
f = Nokogiri::HTML("<div class='a'><p>1</p><p id=x>2<!-- c --></p>t</div><a href='/u'>l</a>")
p f.xpath("//p").map(&:text), f.xpath("//p[@id='x']").text, f.xpath("//@href").map(&:value), f.xpath("//a/@href").first.value, f.xpath("count(//p)"), f.xpath("string(//a)"), f.xpath("boolean(//zz)"), f.xpath("//div/text()").map(&:text), f.xpath("//comment()").size, f.at_xpath("//p[2]").text, f.xpath("//div[contains(@class, 'a')]/p[last()]").text, f.xpath("//p | //a").map(&:name), f.at_xpath("//nope"), f.xpath("//p").first.xpath("..").first.name, f.at("div").xpath("./p").size, f.at("div").xpath(".//p").size, f.at("div").xpath("p").size, f.xpath("//p[text()='1']").size, f.search("//p").size, f.search("p").size, (f / "p").size, (f % "a").name, f.at("//a")["href"], f.xpath("//text()").map(&:text), f.xpath("//p[not(@id)]").text, f.xpath("/html/body/div").size
#--- xpath on fragments
require "nokogiri"
f = Nokogiri::HTML.fragment("<p>1 <b>x</b></p><p>2</p>t")
p f.xpath(".//b").size, f.xpath("./p").size, f.xpath("p").size, f.xpath(".//text()").map(&:text), f.search(".//p").size, f.at_xpath(".//b").text, f.children.xpath(".//b").size, f.css("p").css("b").size, f.css("> p").size
#--- xpath that isn't
require "nokogiri"
begin; Nokogiri::HTML("<p>x").xpath("//p["); rescue Nokogiri::XML::XPath::SyntaxError => e; puts e.class; end
#--- adding
require "nokogiri"
d = Nokogiri::HTML("<body><div><p>x</p></div></body>")
e = d.at("div")
p e.add_child("<i>1</i><i>2</i>").class, e.add_child(d.create_element("u", "t")).class
e << "text" << d.create_element("s")
e.prepend_child("<b>first</b>")
e.at("p").add_next_sibling("<q>after</q>")
e.at("p").add_previous_sibling("<q>before</q>")
e.at("p").after("<em>A</em>").before("<em>B</em>")
puts e.to_html
n = Nokogiri::XML::Node.new("span", d)
n["class"] = "n"
n.content = "a<b"
e.at("p").replace(n)
e.at("em").swap("<strong>S</strong>")
puts e.to_html
e.at("i").remove
e.css("em, u").unlink
e.at("strong").replace("just text")
puts e.to_html
e.at("b").parent = d.at("body")
puts d.at("body").to_html
#--- moving
require "nokogiri"
f = Nokogiri::HTML.fragment("<ul><li>1</li><li>2</li><li>3</li></ul><ol></ol>")
f.at("ol").add_child(f.css("li")[1])
f.at("ul").add_child(f.css("ul li").first)
f.at("ol") << f.at("ul").children
puts f.to_html
f.at("ol").children = "<li>z</li>"
puts f.to_html
#--- wrapping
require "nokogiri"
f = Nokogiri::HTML.fragment("<table><tr><td>x</td></tr></table><img src=a><img src=b>")
f.css("table").wrap("<div class=\"w\"></div>")
f.css("img").each { |i| i.wrap("<figure><span></span></figure>") }
puts f.to_html
#--- replacing texts
require "nokogiri"
f = Nokogiri::HTML.fragment("<p>see #1 and <code>#2</code> and #3</p>#4")
f.xpath(".//text()").each do |t|
  next if t.ancestors("code").any?
  t.replace(t.content.gsub(/#(\d)/) { "<a href='/#{$1}'>##{$1}</a>" })
end
puts f.to_html
f.traverse { |n| n.content = n.content.upcase if n.text? }
puts f.to_html
#--- traverse order
require "nokogiri"
Nokogiri::HTML.fragment("<div>a<p>b<i>c</i></p></div>").traverse { |n| print n.name, " " }
Nokogiri::HTML("<p>x").traverse { |n| print n.name, " " }
#--- creating
require "nokogiri"
d = Nokogiri::HTML::Document.new
e = d.create_element("a", "text & more", href: "/x", "class" => "k")
puts e.to_html, d.create_text_node("a<b").to_html, d.create_comment(" c ").to_html, Nokogiri::XML::Text.new("t&", d).to_s, Nokogiri::XML::Comment.new(d, "q").to_s
e2 = d.create_element("div") { |x| x["id"] = "1" }
puts e2, Nokogiri::XML::Node.new("br", d), Nokogiri::XML::Element.new("p", d)
#--- copies
require "nokogiri"
f = Nokogiri::HTML.fragment("<p class=a>x<b>y</b></p>")
c = f.at("p").dup
c["class"] = "z"
c.at("b").content = "w"
puts f.to_html, c.to_html, c.parent.inspect, f.dup.to_html, f.at("p").dup == f.at("p"), f.at("p") == f.at("p")
#--- sets
require "nokogiri"
s = Nokogiri::HTML.fragment("<i>1</i><i>2</i><i class=k>3</i>").css("i")
p s.class, s.size, s.length, s.empty?, s.first.text, s.last.text, s[1].text, s[-1].text, s[0..1].size, s[0, 2].class, s[9], s.map(&:text), s.each_with_index.map { |n, i| "#{i}#{n.text}" }, s.text, s.inner_html, s.to_html, s.to_a.size, s.include?(s[0]), s.index(s[1]), s.any?, s.select { |n| n["class"] }.size, s.reject { |n| n["class"] }.class, s.reverse.map(&:text), s.first(2).size, (s - s[0..0]).size, (s | s).size, (s & s[0..0]).size, s.filter(".k").size, s.attr("class").inspect, s.each { |x| x }.size, s.sort_by(&:text).size, s.group_by(&:name).keys, s.find { |n| n.text == "2" }.text, s.children.size, s.inject(0) { |a, n| a + n.text.to_i }, s.at("i").nil?, s.css("i").size, s.at_css(".k").text, s.count
s.add_class("z")
s.attr("data-x", "1")
s.remove_attr("class")
puts s.to_html
s.remove
p s.size, s.first.parent
#--- html out
require "nokogiri"
d = Nokogiri::HTML::Document.parse("<p>é &amp; &lt; &nbsp; \"q\"</p><a href=\"a b?x=1&amp;y=é#z\" title='é &amp; \"q\"'>x</a><img src='é.png' srcset='é 1x'><option selected=selected>")
puts d.to_html, d.at("p").to_html, d.at("a").to_s, d.at("p").to_xml, d.at("img").to_xhtml, d.css("p").to_xml
#--- xml
require "nokogiri"
puts Nokogiri::XML("<a><b/><c>x</c><!-- y --></a>").to_xml, Nokogiri::XML("<a b=\"é\">é<c/></a>").to_s, Nokogiri::XML("<?xml version=\"1.0\" encoding=\"UTF-8\"?><r xmlns=\"u:x\" xmlns:y=\"u:y\"><y:z q=\"1\"/></r>").to_xml, Nokogiri::XML("<a>\n  <b>1</b>\n</a>").to_xml, Nokogiri::XML("<a><![CDATA[x<y]]></a>").at("a").text
d = Nokogiri::XML("<rss><channel><item><title>T &amp; 1</title><pubDate>x</pubDate></item><item><title>2</title></item></channel></rss>")
p d.xpath("//item/title").map(&:text), d.css("item title").map(&:text), d.at("pubDate").text, d.root.name, d.xpath("//item").map { |i| i.at_xpath("title").text }, d.class, d.css("ITEM").size, d.root.children.first.element_children.size
#--- xml with namespaces
require "nokogiri"
d = Nokogiri::XML("<r xmlns=\"u:x\" xmlns:d=\"u:d\"><i>1</i><d:c n=\"2\">3</d:c></r>")
p d.xpath("//i").size, d.css("i").size, d.xpath("//xmlns:i").text, d.xpath("//d:c").text, d.xpath("//q:i", "q" => "u:x").text, d.css("d|c").text, d.at_css("i").name, d.namespaces, d.root.at_xpath("d:c")["n"]
d.remove_namespaces!
p d.xpath("//i").size, d.xpath("//c").text
#--- xml that is broken
require "nokogiri"
d = Nokogiri::XML("<a><b></a>")
p d.errors.empty?, d.root.name
begin
  Nokogiri::XML("<a><b></a>") { |c| c.strict }
rescue Nokogiri::XML::SyntaxError => e
  puts e.class
end
p Nokogiri::XML("").root, Nokogiri::XML("<a> <b/> </a>") { |c| c.noblanks }.root.children.size
#--- builder
require "nokogiri"
b = Nokogiri::XML::Builder.new(encoding: "UTF-8") do |xml|
  xml.root("v" => 1) do
    xml.item(id: 1) { xml.name "A & b" }
    xml.item { xml.text "t"; xml.comment " c " }
    xml.empty_
    xml.cdata "x<y"
  end
end
puts b.to_xml, b.doc.root.name
#--- builder without a parameter
require "nokogiri"
puts Nokogiri::XML::Builder.new { root { a "1"; b_ "2" } }.to_xml
#--- a table of contents
require "nokogiri"
html = "<h1>A b</h1><p>x</p><h2>C &amp; d</h2><h2>E</h2>"
doc = Nokogiri::HTML.fragment(html)
toc = doc.css("h1, h2").map do |h|
  h["id"] = h.text.downcase.gsub(/[^a-z0-9]+/, "-")
  "#{'  ' * (h.name[1].to_i - 1)}- #{h.text} ##{h['id']}"
end
puts toc, doc.to_html
#--- lazy images and outer links
require "nokogiri"
doc = Nokogiri::HTML("<html><body><p><img src='a.jpg'> <a href='https://x.y'>o</a> <a href='/in'>i</a></p></body></html>")
doc.css("img").each { |i| i["loading"] = "lazy" unless i["loading"] }
doc.css("a[href^='http']").each { |a| a["target"] = "_blank"; a["rel"] = [a["rel"], "noopener"].compact.join(" ") }
puts doc.to_html, doc.at("body").inner_html
#--- inner_html of a body
require "nokogiri"
puts Nokogiri::HTML("<p>a</p>\n<p>b</p><div>c</div><div>d</div>").at("body").inner_html, Nokogiri::HTML("<p>x</p>").css("body").inner_html, Nokogiri::HTML("<p>a</p><p>b</p>").at("body").children.to_html
#--- html5
require "nokogiri"
p Nokogiri::HTML5.fragment("<p>a &amp; é\u00a0</p><br><img src='a b'>").to_html, Nokogiri::HTML5("<!DOCTYPE html><html><head><title>x</title></head><body><p>y</p></body></html>").to_html, Nokogiri::HTML5.fragment("x").class, Nokogiri::HTML5.fragment("<b>x</b>").content
#--- reading from a file
require "nokogiri"
File.write("x.html", "<p>é</p>")
p Nokogiri::HTML(File.open("x.html")).at("p").text, Nokogiri::HTML(File.read("x.html")).css("p").first.inner_html, File.open("x.html") { |f| Nokogiri::HTML(f) }.at("p").to_html
#--- nil where a node is wanted
require "nokogiri"
Nokogiri::HTML("<p>x").at("zz").text
#--- not a node
require "nokogiri"
begin; Nokogiri::HTML("<p>x").at("p").add_child(5); rescue ArgumentError => e; puts e.class; end
#--- instances
require "nokogiri"
n = Nokogiri::HTML("<p>x</p>").at("p")
p n.is_a?(Nokogiri::XML::Element), n.is_a?(Nokogiri::XML::Node), n.child.is_a?(Nokogiri::XML::Text), Nokogiri::HTML == Nokogiri::HTML4, n.document.is_a?(Nokogiri::XML::Document), n.class, n.respond_to?(:css), n.matches?("p"), n.matches?("div p"), n.matches?("body > p")
case n
when Nokogiri::XML::Text then 1
when Nokogiri::XML::Element then puts "element"
end
#--- opened class
require "nokogiri"
class Nokogiri::XML::Node
  def shout = text.upcase
end
puts Nokogiri::HTML("<p>x</p>").at("p").shout
#--- names of attributes that are none
require "nokogiri"
[%(<div id="a", class="b">x</div>), %(<p a="1" 5x="2" @k="3" (click)="f" .z="1" data-x="4" _q=1 :r="2" ,>y</p>), %(<i "k" b=1 #u=3 a@b="5" v-on:c="2">y</i>)].each do |html|
  puts Nokogiri::HTML(html).css("body").inner_html, Nokogiri::HTML.fragment(html).to_html
end
#--- fragments of whole documents
require "nokogiri"
["<!DOCTYPE html>\n<html><head><title>x</title></head>\n<body class='a'>\n<p>hi</p></body></html>", "a<br>b\n  <BODY class=k>z", "<p>x</p> <body>"].each do |text|
  fragment = Nokogiri::HTML::DocumentFragment.parse(text)
  puts fragment.to_html, fragment.children.map(&:name).inspect
end
