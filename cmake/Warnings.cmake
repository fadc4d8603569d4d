# Warnings are errors, with gcc and with clang.
add_library(autogen_warnings INTERFACE)
target_compile_options(autogen_warnings INTERFACE -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes
	-Wswitch -Wformat=2 -Wvla -Werror)
