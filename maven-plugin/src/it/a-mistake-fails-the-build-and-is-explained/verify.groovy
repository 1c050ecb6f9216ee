String log = new File(basedir, 'build.log').text
File site = new File(basedir, 'target/site')

assert log.contains('''
[ERROR] content/glossary/rain.md:4:9: error[unknown-value]: 'publishd' is not a value of 'status'
  4 | status: publishd
    |         ^^^^^^^^
  fix: did you mean 'published'? Choose from: draft, review, published, archived
''')
assert log.contains(': 1 error, 0 warnings in 2 pages: nothing was written -> ')

// What was published before still is.
assert new File(site, 'glossary/rain/index.html').text.contains('The earlier text.')
assert !new File(site, 'glossary/snow').exists()
