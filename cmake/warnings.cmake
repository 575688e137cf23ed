# Every target of ours: warnings are errors, the same on both compilers; floating point without contraction, so that
# native and wasm compute the same bits.
add_library(troth_options INTERFACE)
target_compile_options(troth_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -ffp-contract=off)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports these falsely in optimised builds of std::vector and std::optional.
  target_compile_options(troth_options INTERFACE
    -Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-array-bounds -Wno-restrict -Wno-stringop-overread -Wno-missing-field-initializers)
else()
  # libstdc++ 12 marks what its own stable_sort uses as deprecated, and clang says so in our name.
  target_compile_options(troth_options INTERFACE -Wno-missing-field-initializers -Wno-deprecated-declarations)
endif()
if(TROTH_SANITIZE)
  # The check of virtual tables needs run-time types, which the core does not have.
  target_compile_options(troth_options INTERFACE
    -fsanitize=${TROTH_SANITIZE} -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(troth_options INTERFACE -fsanitize=${TROTH_SANITIZE})
endif()
if(TROTH_FUZZ)
  # Every object carries the counters that libFuzzer steers by; only the fuzz targets link its main().
  target_compile_options(troth_options INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(troth_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# The core knows no exceptions and no run-time types: what can fail is a value, and the browser runs the same code.
add_library(troth_core_options INTERFACE)
target_link_libraries(troth_core_options INTERFACE troth_options)
target_compile_options(troth_core_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>)
