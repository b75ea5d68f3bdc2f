# The consumer's project: copied beside consumer.c, as CMakeLists.txt.
cmake_minimum_required(VERSION 3.22)
project(consumer LANGUAGES C)
find_package(cloudli 0.1 REQUIRED COMPONENTS static)
add_executable(with-shared consumer.c)
target_link_libraries(with-shared PRIVATE cloudli::cloudli)
add_executable(with-static consumer.c)
target_link_libraries(with-static PRIVATE cloudli::cloudli_static)
