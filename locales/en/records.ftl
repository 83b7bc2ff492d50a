## Filters and lists. A detail is: place in the text, what was found there → what may be meant.

error-filter-syntax = The filter is not understood at { $detail }
error-filter-field = The filter names a field that is not there: { $detail }
error-filter-operator = The filter asks what cannot be asked here: { $detail }
error-filter-value = The filter has a value that does not fit: { $detail }
error-filter-too-long = The filter is too long: at most { $detail } characters.
error-filter-too-deep = The filter has too many brackets within brackets: { $detail }
error-filter-too-many = The filter has too many conditions or values: { $detail }
error-list-field = The list cannot be sorted by or show this field: { $detail }
error-list-columns = These are too many columns: at most { $detail }.
