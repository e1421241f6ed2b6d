"""HTML read into trees and written from them as libxml2 2.9 does it, which Ruby's Nokogiri stands on."""
