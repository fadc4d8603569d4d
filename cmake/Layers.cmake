# autogen_layer(name [USES layer…] [LIBRARIES library…]): one static library a folder of src/. Its include path holds
# itself and what it uses, so an #include of a layer above does not compile.
function(autogen_layer name)
	cmake_parse_arguments(PARSE_ARGV 1 layer "" "" "USES;LIBRARIES")
	file(GLOB sources CONFIGURE_DEPENDS src/${name}/*.c)
	add_library(${name} STATIC ${sources})
	target_include_directories(${name} PUBLIC src/${name})
	target_link_libraries(${name} PUBLIC ${layer_USES} ${layer_LIBRARIES} PRIVATE autogen_warnings)
endfunction()
