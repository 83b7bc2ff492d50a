## ማጣሪያዎች እና ዝርዝሮች።

error-filter-syntax = ማጣሪያው በዚህ ቦታ ሊነበብ አልቻለም፦ { $detail }
error-filter-field = ማጣሪያው የሌለ መስክ ይጠቅሳል፦ { $detail }
error-filter-operator = ማጣሪያው በዚህ መስክ ላይ ሊጠየቅ የማይችል ነገር ይጠይቃል፦ { $detail }
error-filter-value = ማጣሪያው የማይስማማ ዋጋ አለው፦ { $detail }
error-filter-too-long = ማጣሪያው በጣም ረጅም ነው፦ ቢበዛ { $detail } ፊደላት።
error-filter-too-deep = በማጣሪያው ውስጥ ቅንፍ በቅንፍ ውስጥ በዝቷል፦ { $detail }
error-filter-too-many = ማጣሪያው በጣም ብዙ ሁኔታዎች ወይም ዋጋዎች አሉት፦ { $detail }
error-list-field = ዝርዝሩ በዚህ መስክ ሊደረደር ወይም ሊያሳየው አይችልም፦ { $detail }
error-list-columns = ዓምዶቹ በጣም ብዙ ናቸው፦ ቢበዛ { $detail }።
