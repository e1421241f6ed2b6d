"""What is made when it is first needed, since most of what a build imports it never uses."""
