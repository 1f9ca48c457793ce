<?php
/**
 * Runs PHP code from standard input inside the WordPress of the current folder.
 *
 * The one argument "installing" runs it before WordPress is installed.
 *
 * @package Deskside
 */

$_SERVER += array(
	'HTTP_HOST'       => '127.0.0.1',
	'REQUEST_METHOD'  => 'GET',
	'REQUEST_URI'     => '/',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
);

if ( in_array( 'installing', $argv, true ) ) {
	define( 'WP_INSTALLING', true );
}

require getcwd() . '/wp-load.php';

// phpcs:ignore Squiz.PHP.Eval.Discouraged -- running given code is what this file is for; it is never part of the plugin.
eval( stream_get_contents( STDIN ) );
