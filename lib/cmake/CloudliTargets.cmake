# What every target of the project is compiled with, and the settings of one
# configuration: warnings, sanitizers.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

# cloudli_compile_settings(TARGET): the project's C dialect and warnings.
function(cloudli_compile_settings target)
  target_compile_features(${target} PRIVATE c_std_11)
  set_target_properties(${target} PROPERTIES C_EXTENSIONS OFF)
  target_compile_definitions(${target} PRIVATE _GNU_SOURCE)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes)
  if(CLOUDLI_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(CLOUDLI_FUZZ)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
  if(CLOUDLI_SANITIZE)
    target_compile_options(${target} PRIVATE
      -fsanitize=${CLOUDLI_SANITIZE} -fno-omit-frame-pointer
      -fno-sanitize-recover=all)
    target_link_options(${target} PRIVATE -fsanitize=${CLOUDLI_SANITIZE})
  endif()
endfunction()
