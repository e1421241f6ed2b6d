#--- a store of certificates is made and handed to a connection
require 'net/http'
store = OpenSSL::X509::Store.new
store.set_default_paths
p store.add_file("/etc/ssl/certs/ca-certificates.crt").class rescue p $!.class
connection = Net::HTTP.new('localhost', 443)
connection.use_ssl = true
connection.cert_store = store
connection.verify_mode = OpenSSL::SSL::VERIFY_PEER
connection.min_version = :TLS1_2
p connection.cert_store.equal?(store), connection.verify_mode, OpenSSL::SSL::VERIFY_NONE
