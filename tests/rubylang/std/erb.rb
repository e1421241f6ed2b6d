#--- templates
require "erb"
x = [1, 2]
t = "a <%= x.size %>\n<% x.each do |i| %>\n  i=<%= i %>\n<% end %>\n<%# c %>\n<%% z %%>\nend\n"
puts ERB.new(t).result(binding), "--", ERB.new(t, trim_mode: "-").result(binding), "--", ERB.new(t, trim_mode: "<>").result(binding), "--", ERB.new(t, trim_mode: ">").result(binding)
#--- erb 1
require "erb"
x = [1, 2]
puts ERB.new("<% x.each do |i| -%>\n  <%- if i > 1 -%>\n  i=<%= i -%>\n  <%- end -%>\n<% end -%>\nz", trim_mode: "-").result(binding), "--"
#--- erb 2
require "erb"
x = [1, 2]
puts ERB.new("% x.each do |i|\n<%= i %>\n% end\n%% lit\nz\n", trim_mode: "%").result(binding)
#--- erb 3
require "erb"
x = [1, 2]
puts ERB.new("% x.each do |i|\n<%= i %>\n% end\n", trim_mode: "%<>").result(binding)
#--- erb 4
require "erb"
x = [1, 2]
puts ERB.new("<%= a %>-<%= b %>").result_with_hash(a: 1, b: "q"), ERB.new("x").result, ERB::Util.html_escape("<a href='x'>&\"</a>"), ERB::Util.h("<"), ERB::Util.url_encode("a b/é~"), ERB::Util.u("?")
#--- erb 5
require "erb"
x = [1, 2]
include ERB::Util
puts h("<>"), u("a b")
#--- erb 6
require "erb"
x = [1, 2]
class Foo; def initialize; @v = 5; end; def get; binding; end; def r = ERB.new("v=<%= @v %> <%= help %>").result(binding); def help = "H"; end
puts Foo.new.r, ERB.new("<%= @v %>").result(Foo.new.get)
#--- erb 7
require "erb"
x = [1, 2]
begin; ERB.new("<%= nope %>").result(binding); rescue NameError => e; puts e.class; end
#--- erb 8
require "erb"
x = [1, 2]
puts ERB.new("\n\n<%= 1 %>\n\n  <%= 2 %>  \n").result.inspect, ERB.new("<%= \"a\\nb\" %>'\\ \"q\" \#{1}").result.inspect, ERB.new("<%=x.map do |i|%>q<%end%>", trim_mode: "-").src.class rescue p $!.class
#--- erb 9
require "erb"
x = [1, 2]
ERB.new("run <%= 1 + 1 %>\n").run
#--- erb 10
require "erb"
x = [1, 2]
y = 10; puts ERB.new("<% y = 11 %><%= y %>").result(binding), y
#--- erb 11
require "erb"
x = [1, 2]
puts ERB.new("a\n<%- 3.times do |k| -%>\n* <%= k %>\n<%- end -%>\nb\n", trim_mode: "-").result.inspect, ERB.new("<%= nil %>|<%= :s %>|<%= [1] %>").result
#--- a page
require "erb"
posts = [{"title" => "A & B", "tags" => %w[x y]}, {"title" => "C", "tags" => []}]
puts ERB.new(<<~T, trim_mode: "-").result(binding)
  <ul>
  <%- posts.each do |post| -%>
    <li><%= ERB::Util.h(post["title"]) %><% unless post["tags"].empty? %> (<%= post["tags"].join(", ") %>)<% end %></li>
  <%- end -%>
  </ul>
T
