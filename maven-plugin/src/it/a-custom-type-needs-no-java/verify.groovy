String log = new File(basedir, 'build.log').text
File site = new File(basedir, 'target/site')

assert log.contains('''
[ERROR] mistaken/workshops/planning-a-visit.md:1:1: error[missing-field]: the field 'minutes' is missing
''')
assert log.contains('''
[ERROR] mistaken/workshops/planning-a-visit.md:10:10: error[unknown-value]: 'onsite' is not a value of 'setting'
  10 | setting: onsite
     |          ^^^^^^
  fix: did you mean 'on_site'? Choose from: on_site, online
''')
assert log.contains('''
[ERROR] mistaken/workshops/planning-a-visit.md:14:12: error[unknown-reference]: there is no role with the id 'animator'
''')

String item = new File(site, 'workshops/planning-a-visit/index.html').text
assert item.contains('At a school') : 'a value is shown in the words of its vocabulary'
assert item.contains('Given by')
assert item.contains('href="../../roles/animateur/index.html"')

String list = new File(site, 'workshops/index.html').text
assert list.contains('Workshops that a school can ask for, and who gives them.')
assert list.contains('href="planning-a-visit/index.html"')

String role = new File(site, 'roles/animateur/index.html').text
assert role.contains('Workshops by this role')
assert role.contains('href="../../workshops/planning-a-visit/index.html"')
