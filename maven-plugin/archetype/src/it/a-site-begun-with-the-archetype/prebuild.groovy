// An empty bare repository, as git has it.
File pages = new File(basedir, 'pages.git')
new File(pages, 'objects').mkdirs()
new File(pages, 'refs').mkdirs()
new File(pages, 'HEAD').text = 'ref: refs/heads/main\n'
return true
