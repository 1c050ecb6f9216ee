String page = new File(basedir, 'target/site/glossary/rain/index.html').text
String home = new File(basedir, 'target/site/index.html').text

assert page.contains('<p class="of-our-own">A word from the rain school.</p>')
assert page.contains('<h1>Rain</h1>') : 'the rest is still the theme\'s'
assert !home.contains('of-our-own')
