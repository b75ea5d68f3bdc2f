# What is installed: both libraries, the headers, and what a program needs to
# find them by pkg-config (libcloudli.pc) or CMake (find_package(cloudli)). All
# of it is relative to its own place, so that a moved tree still works.

set(cmake_dir ${CMAKE_INSTALL_LIBDIR}/cmake/cloudli)

install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/cloudli
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/share/profiles
  DESTINATION ${CMAKE_INSTALL_DATADIR}/cloudli FILES_MATCHING
  PATTERN "*.profile")
install(TARGETS cloudli EXPORT cloudliTargets
  INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS cloudli_static EXPORT cloudliStaticTargets
  INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

# Two exports: a program that links the shared library does not have to have
# the development files of what the static one stands on.
install(EXPORT cloudliTargets NAMESPACE cloudli:: DESTINATION ${cmake_dir})
install(EXPORT cloudliStaticTargets NAMESPACE cloudli::
  DESTINATION ${cmake_dir})
configure_package_config_file(${CMAKE_CURRENT_SOURCE_DIR}/config.cmake.in
  ${PROJECT_BINARY_DIR}/cloudliConfig.cmake INSTALL_DESTINATION ${cmake_dir})
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/cloudliConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/cloudliConfig.cmake
  ${PROJECT_BINARY_DIR}/cloudliConfigVersion.cmake DESTINATION ${cmake_dir})

file(RELATIVE_PATH cloudli_prefix_from_pc
  ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
file(RELATIVE_PATH cloudli_pc_includedir
  ${CMAKE_INSTALL_PREFIX} ${CMAKE_INSTALL_FULL_INCLUDEDIR})
file(RELATIVE_PATH cloudli_pc_libdir
  ${CMAKE_INSTALL_PREFIX} ${CMAKE_INSTALL_FULL_LIBDIR})
string(REGEX REPLACE "/$" "" cloudli_prefix_from_pc ${cloudli_prefix_from_pc})
configure_file(${PROJECT_SOURCE_DIR}/libcloudli.pc.in
  ${PROJECT_BINARY_DIR}/libcloudli.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/libcloudli.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
