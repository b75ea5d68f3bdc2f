# Writes OUTPUT, a table of the texts of PROFILES (files, the default first).
#
#   cmake -DOUTPUT=FILE -DPROFILES=A.profile;B.profile -P ShippedProfiles.cmake

set(code "/* Made of share/profiles by lib/warrant/ShippedProfiles.cmake. */
#include \"warrant/profile_set.h\"

const struct cloudli__shipped_profile cloudli__shipped_profiles[] = {
")
foreach(file IN LISTS PROFILES)
  get_filename_component(name ${file} NAME_WLE)
  file(READ ${file} text)
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  string(REPLACE "\n" "\\n\"\n     \"" text "${text}")
  string(APPEND code "    {\"${name}\",\n     \"${text}\"},\n")
endforeach()
string(APPEND code "    {NULL, NULL}};\n")
file(WRITE ${OUTPUT} "${code}")
