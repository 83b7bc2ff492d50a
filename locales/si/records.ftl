## පෙරහන් සහ ලැයිස්තු.

error-filter-syntax = පෙරහනේ මෙම තැන තේරුම් ගත නොහැක: { $detail }
error-filter-field = පෙරහනේ සඳහන් ක්ෂේත්‍රයක් නොමැත: { $detail }
error-filter-operator = පෙරහනේ මෙම ක්ෂේත්‍රයෙන් විමසිය නොහැකි දෙයක් ඇත: { $detail }
error-filter-value = පෙරහනේ නොගැළපෙන අගයක් ඇත: { $detail }
error-filter-too-long = පෙරහන දිග වැඩිය: උපරිමය අකුරු { $detail }.
error-filter-too-deep = පෙරහනේ වරහන් තුළ වරහන් වැඩිය: { $detail }
error-filter-too-many = පෙරහනේ කොන්දේසි හෝ අගයන් වැඩිය: { $detail }
error-list-field = මෙම ක්ෂේත්‍රයෙන් ලැයිස්තුව පෙළගැස්වීමට හෝ එය පෙන්වීමට නොහැක: { $detail }
error-list-columns = තීරු වැඩිය: උපරිමය { $detail }.
