<?php
/**
 * What the build would have written.
 *
 * @package Deskside
 */

return array(
	'dependencies' => array( 'react', 'react-dom', 'react-jsx-runtime', 'wp-components', 'wp-compose', 'wp-data', 'wp-element', 'wp-i18n', 'wp-primitives' ),
	'versions'     => array(
		'launcher.js'  => 'aaa111',
		'launcher.css' => 'bbb222',
		'panel.css'    => 'ccc333',
	),
);
