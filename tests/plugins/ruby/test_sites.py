"""Small sites with Ruby plugins, built by the real `jekyll` and by us."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reference import assert_same_build

PAGE = "---\ntitle: Hello\n---\n"

SITES: dict[str, dict[str, str]] = {
    "tags and blocks": {
        "_plugins/tags.rb": """
module Jekyll
  class Shown < Liquid::Tag
    def initialize(tag_name, text, tokens)
      super
      @text = text.strip
    end

    def render(context)
      site = context.registers[:site]
      page = context.registers[:page]
      context['seen'] = (context['seen'] || 0) + 1
      "#{@tag_name} #{@text} #{site.config['title']} #{page['title']} #{context['page.title']} #{context['seen']}"
    end
  end

  class Aside < Liquid::Block
    def render(context)
      converter = context.registers[:site].find_converter_instance(Jekyll::Converters::Markdown)
      "<aside>#{converter.convert(super)}</aside>"
    end
  end
end
Liquid::Template.register_tag('shown', Jekyll::Shown)
Liquid::Template.register_tag('aside', Jekyll::Aside)
""",
        "index.html": PAGE
        + "{% shown a b %} {% shown c %} {% aside %}*x* {{ page.title }}{% endaside %}",
    },
    "filters": {
        "_plugins/filters.rb": """
module Words
  def shout(text, sign = '!')
    upcase(text) << sign
  end

  def by_length(words)
    words.sort_by { |word| [word.length, word] }
  end

  def counted(words)
    words.each_with_object(Hash.new(0)) { |word, found| found[word] += 1 }
  end

  def base(input)
    @context.registers[:site].baseurl + input
  end
end
Liquid::Template.register_filter(Words)
""",
        "_config.yml": "baseurl: /b\n",
        "index.html": PAGE
        + "{{ page.title | shout }} {{ 'a' | shout: '?' }} {{ '/x' | base }}\n"
        + "{% assign w = 'pear,fig,apple,fig' | split: ',' %}{{ w | by_length | join: ' ' }}\n"
        + "{% assign c = w | counted %}{{ c.fig }} {{ c | jsonify }}",
    },
    "generators and pages": {
        "_plugins/generators.rb": """
module Jekyll
  class TagPage < Page
    def initialize(site, base, dir, tag)
      @site = site
      @base = base
      @dir = dir
      @name = 'index.html'
      self.process(@name)
      self.read_yaml(File.join(base, '_layouts'), 'tag.html')
      self.data['tag'] = tag
      self.data['title'] = "Tag: #{tag}"
    end
  end

  class TagPages < Generator
    safe true
    priority :low

    def generate(site)
      site.tags.each_key { |tag| site.pages << TagPage.new(site, site.source, "tags/#{tag}", tag) }
      site.data['log'] << 'low'
    end
  end

  class First < Generator
    priority :highest

    def generate(site)
      site.data['log'] = ['first']
      site.data['by_year'] = site.posts.docs.group_by { |post| post.date.year }.map { |year, posts|
        { 'year' => year, :symbol => 1, 'titles' => posts.map { |post| post.data['title'] } }
      }
      site.posts.docs.each do |post|
        post.data['title'].sub!('P', 'Q')
        post.content << ' more'
        post.data['tags'] << 'extra'
      end
      page = PageWithoutAFile.new(site, site.source, 'made', 'up.md')
      page.content = "# {{ page.title }}"
      page.data.merge!('title' => 'Made up', 'layout' => nil)
      site.pages << page
    end
  end
end
""",
        "_layouts/tag.html": "---\n---\n{{ page.title }} {{ page.url }} {{ site.tags[page.tag].size }}",
        "_posts/2024-01-02-a.md": "---\ntitle: Pa\ntags: [x]\n---\nA",
        "_posts/2025-01-02-b.md": "---\ntitle: Pb\ntags: [x, y]\n---\nB",
        "index.html": PAGE
        + "{{ site.data.log | jsonify }} {{ site.data.by_year | jsonify }}\n"
        + "{% for p in site.posts %}{{ p.title }} {{ p.tags | join }} {{ p.content }}{% endfor %}",
    },
    "hooks, in order": {
        "_plugins/hooks.rb": """
$order = []
Jekyll::Hooks.register(:site, :after_init) { |site| site.config['note'] = 'init' }
Jekyll::Hooks.register(:pages, :pre_render, priority: :low) { |page, payload| $order << 'low' }
Jekyll::Hooks.register(:pages, :pre_render, priority: :high) do |page, payload|
  $order << 'high'
  payload['page']['given'] = 'yes'
  payload['site']['more'] = 'of it'
end
Jekyll::Hooks.register(:pages, :pre_render) { |page| $order << 'normal' }
Jekyll::Hooks.register([:pages, :posts], :post_convert) { |item| item.content = item.content.tr('x', 'y') }
Jekyll::Hooks.register :pages, :post_render do |page|
  page.output.gsub!(/ORDER/) { $order.join(',') }
end
Jekyll::Hooks.register :site, :post_write do |site|
  File.write(File.join(site.dest, 'written.txt'), site.pages.map(&:url).sort.join("\\n"))
end
""",
        "index.html": PAGE + "xx ORDER {{ page.given }} {{ site.more }} {{ site.note }}",
    },
    "converters": {
        "_plugins/up.rb": """
module Jekyll
  class Up < Converter
    priority :low

    def matches(ext)
      ext =~ /^\\.up$/i
    end

    def output_ext(ext)
      '.html'
    end

    def convert(content)
      content.upcase
    end
  end
end
""",
        "index.up": PAGE + "small {{ page.title }}",
    },
    "changed classes": {
        "_plugins/changes.rb": """
module Louder
  def url
    super.sub('hello', 'HELLO')
  end
end
Jekyll::Page.prepend(Louder)

class Jekyll::Publisher
  def hidden_in_the_future?(document)
    false
  end
end

class Jekyll::Site
  alias_method :plain_write, :write
  def write
    plain_write
    File.write(File.join(dest, 'after.txt'), 'x')
  end
end

class Jekyll::Document
  def shouted
    data['title'].upcase
  end
end
Jekyll::Hooks.register(:posts, :pre_render) { |post| post.data['loud'] = post.shouted }
""",
        "hello.html": PAGE + "{{ page.url }}",
        "_posts/2999-01-01-late.md": "---\ntitle: Late\n---\n{{ page.loud }}",
    },
    "templates within": {
        "_plugins/within.rb": """
class Within < Liquid::Tag
  def render(context)
    first = Liquid::Template.parse('{{ page.title }} {{ n }}').render(context)
    second = Liquid::Template.parse('{{ a | upcase }}').render('a' => @markup.strip)
    context.stack do
      context['n'] = 5
      first + second + Liquid::Template.parse('{{ n }}').render(context)
    end
  end
end
Liquid::Template.register_tag('within', Within)
""",
        "index.html": PAGE + "{% assign n = 3 %}{% within word %} {{ n }}",
    },
    "drops": {
        "_plugins/drops.rb": """
class Person < Liquid::Drop
  def initialize(name)
    @name = name
  end

  def name
    @name
  end

  def liquid_method_missing(key)
    "no #{key}"
  end
end

class People < Jekyll::Generator
  def generate(site)
    site.config['people'] = [Person.new('Ada'), Person.new('Alan')]
  end
end
""",
        "index.html": PAGE
        + "{% for p in site.people %}{{ p.name }} {{ p.age }} {% endfor %}{{ site.people | map: 'name' | join }}",
    },
    "documents": {
        "_plugins/documents.rb": """
class Made < Jekyll::Generator
  def generate(site)
    notes = site.collections['notes']
    doc = Jekyll::Document.new(File.join(notes.directory, 'made.md'), site: site, collection: notes)
    doc.content = "made *here*"
    doc.merge_data!({ 'title' => 'Made', 'layout' => nil })
    notes.docs << doc
    notes.docs.each { |note| note.data['others'] = notes.docs.reject { |other| other == note } }
  end
end
""",
        "_config.yml": "collections: {notes: {output: true}}\n",
        "_notes/one.md": "---\ntitle: One\n---\none {% for o in page.others %}{{ o.title }} {{ o.url }}{% endfor %}",
        "index.html": PAGE + "{% for n in site.notes %}{{ n.title }} {{ n.content }}{% endfor %}",
    },
}


@pytest.mark.needs("jekyll")
@pytest.mark.parametrize("case", SITES)
def test_a_plugin_does_what_it_does_in_jekyll(site_folder, tmp_path: Path, case: str) -> None:
    site = site_folder({"_config.yml": "title: T\n", **SITES[case]})
    assert assert_same_build(site, tmp_path)
