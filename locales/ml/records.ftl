## അരിപ്പകളും പട്ടികകളും.

error-filter-syntax = അരിപ്പയിലെ ഈ ഭാഗം മനസ്സിലായില്ല: { $detail }
error-filter-field = അരിപ്പയിൽ പറയുന്ന ഫീൽഡ് നിലവിലില്ല: { $detail }
error-filter-operator = ഈ ഫീൽഡിനോട് ചോദിക്കാനാവാത്തത് അരിപ്പയിലുണ്ട്: { $detail }
error-filter-value = അരിപ്പയിൽ ചേരാത്ത ഒരു മൂല്യമുണ്ട്: { $detail }
error-filter-too-long = അരിപ്പ വളരെ നീണ്ടതാണ്: പരമാവധി { $detail } അക്ഷരങ്ങൾ.
error-filter-too-deep = അരിപ്പയിൽ ബ്രാക്കറ്റുകൾക്കുള്ളിൽ ബ്രാക്കറ്റുകൾ അധികമാണ്: { $detail }
error-filter-too-many = അരിപ്പയിൽ വ്യവസ്ഥകളോ മൂല്യങ്ങളോ അധികമാണ്: { $detail }
error-list-field = ഈ ഫീൽഡ് പ്രകാരം പട്ടിക ക്രമീകരിക്കാനോ അത് കാണിക്കാനോ കഴിയില്ല: { $detail }
error-list-columns = നിരകൾ അധികമാണ്: പരമാവധി { $detail }.
