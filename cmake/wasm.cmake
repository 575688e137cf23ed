# The core as WebAssembly: clang-19 for wasm32-wasi with libc++ 19, without exceptions, threads or a file system.
# libsodium is Debian's own source package, compiled by tools/wasm_sodium.sh and kept outside the tree.
list(APPEND CMAKE_MODULE_PATH ${CMAKE_CURRENT_LIST_DIR})
set(CMAKE_SYSTEM_NAME WASI)
set(CMAKE_SYSTEM_VERSION 1)
set(CMAKE_SYSTEM_PROCESSOR wasm32)

set(CMAKE_C_COMPILER clang-19)
set(CMAKE_CXX_COMPILER clang++-19)
set(CMAKE_AR llvm-ar-19)
set(CMAKE_RANLIB llvm-ranlib-19)
set(CMAKE_C_COMPILER_TARGET wasm32-wasi)
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
set(CMAKE_CXX_FLAGS_INIT "-stdlib=libc++ -fno-exceptions -D_WASI_EMULATED_SIGNAL")
# The stack lies below the data, so an overflow traps instead of overwriting it.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-fuse-ld=lld -lwasi-emulated-signal -Wl,-z,stack-size=1048576,--stack-first")
# A program for this machine cannot be started while CMake looks at the compiler.
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)

set(CMAKE_FIND_ROOT_PATH /usr/lib/wasm32-wasi)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)

# Found once, when the tree is configured; try-compiles read this file too and need no libsodium.
if(NOT TROTH_SODIUM AND NOT CMAKE_PROJECT_NAME STREQUAL "CMAKE_TRY_COMPILE")
  execute_process(COMMAND ${CMAKE_CURRENT_LIST_DIR}/../tools/wasm_sodium.sh
    OUTPUT_VARIABLE sodium OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(TROTH_SODIUM ${sodium}/lib/libsodium.a CACHE FILEPATH "libsodium for wasm32-wasi")
  set(TROTH_SODIUM_INCLUDE ${sodium}/include CACHE PATH "its headers")
endif()
