/** The real WordPress whose screens are pictured, with something on each of them. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startWordPress } from '../../../tools/wordpress.mjs';

/** Elements around the rows of the made-up screens, and of one row. */
const ROW = 7;

/** Screens of our own with a wanted number of elements, drawn as WordPress draws its lists. */
const SCREENS_OF_MANY = `<?php
add_action( 'admin_menu', function () {
	foreach ( array( 2300, 100000 ) as $many ) {
		add_menu_page( "Bench $many", "Bench $many", 'manage_options', "bench-$many", function () use ( $many ) {
			echo '<div class="wrap"><h1>Stock</h1><table class="wp-list-table widefat striped"><thead><tr><th>Product</th><th>Owner</th><th>Stock</th></tr></thead><tbody>';
			$rows = (int) ( ( $many - 550 ) / ${ ROW } );
			for ( $row = 0; $row < $rows; $row++ ) {
				printf( '<tr><td class="column-title"><strong><a href="#">Product %1$d</a></strong></td><td class="column-author">Seller Number %1$d, seller%1$d@example.org</td><td>%2$d <em>pieces</em></td></tr>', $row, $row * 7 % 90 );
			}
			echo '</tbody></table></div>';
		} );
	}
} );
`;

const FILL = `
	require_once ABSPATH . 'wp-admin/includes/user.php';
	for ( $n = count_users()['total_users']; $n < 25; $n++ ) {
		wp_insert_user( array( 'user_login' => "customer$n", 'user_pass' => wp_generate_password(), 'user_email' => "customer$n@example.org", 'first_name' => 'Rosa', 'last_name' => "Verdi$n", 'display_name' => "Rosa Verdi$n", 'role' => $n % 3 ? 'subscriber' : 'editor' ) );
	}
	for ( $n = (int) wp_count_posts()->publish; $n < 110; $n++ ) {
		$id = wp_insert_post( array( 'post_title' => "Product news number $n", 'post_content' => 'Text', 'post_status' => 'publish', 'post_author' => 1 + $n % 3 ) );
		if ( $n % 20 === 0 ) {
			wp_insert_comment( array( 'comment_post_ID' => $id, 'comment_author' => "Anna Lupin$n", 'comment_author_email' => "anna$n@example.org", 'comment_content' => 'When will it be there? Call +39 347 123 4567.' ) );
		}
	}
	update_user_meta( 1, 'edit_post_per_page', 100 );
	update_user_meta( 1, 'show_welcome_panel', 1 );
	$blocks = '';
	for ( $n = 0; $n < 20; $n++ ) {
		$blocks .= "<!-- wp:heading --><h2 class=\\"wp-block-heading\\">Part $n</h2><!-- /wp:heading --><!-- wp:paragraph --><p>Words about part $n of the shop, long enough for a line or two on the screen.</p><!-- /wp:paragraph --><!-- wp:list --><ul class=\\"wp-block-list\\"><li>one</li><li>two</li></ul><!-- /wp:list -->";
	}
	$found = get_page_by_path( 'sixty-blocks', OBJECT, 'post' );
	echo $found ? $found->ID : wp_insert_post( array( 'post_title' => 'Sixty blocks', 'post_name' => 'sixty-blocks', 'post_content' => wp_slash( $blocks ), 'post_status' => 'publish' ) );
`;

/**
 * Starts the site and fills it.
 *
 * @param {{ wp?: string, engine?: string, dir: string }} options WordPress (folder, zip, version), engine, folder of the site.
 * @return {Promise<Object>} As startWordPress, and `blocks`: id of a post of 60 blocks.
 */
export async function startFilledSite( { wp, engine, dir } ) {
	const site = await startWordPress( {
		engine,
		wp,
		dir,
		pluginDir: null,
		env: { DISABLE_WP_CRON: true },
	} );
	writeFileSync(
		join( site.dir, 'wp-content/mu-plugins/bench-screens.php' ),
		SCREENS_OF_MANY
	);
	const said = await site.wpEval( FILL );
	return { ...site, blocks: Number( /\d+\s*$/.exec( said )?.[ 0 ] ) };
}

/**
 * The screens of the comparison.
 *
 * @param {{ blocks: number }} site The filled site.
 * @return {Record<string, string>} Name → path.
 */
export const benchScreens = ( { blocks } ) => ( {
	dashboard: '/wp-admin/index.php',
	'posts list of 100': '/wp-admin/edit.php',
	plugins: '/wp-admin/plugins.php',
	settings: '/wp-admin/options-general.php',
	users: '/wp-admin/users.php',
	'block editor, 60 blocks': `/wp-admin/post.php?post=${ blocks }&action=edit`,
	'2,300 nodes': '/wp-admin/admin.php?page=bench-2300',
	'100,000 nodes': '/wp-admin/admin.php?page=bench-100000',
} );

/**
 * Every kind of screen that WordPress itself has.
 *
 * @param {{ blocks: number }} site The filled site.
 * @return {Record<string, string>} Name → path.
 */
export const coreScreens = ( { blocks } ) => ( {
	Dashboard: '/wp-admin/index.php',
	Updates: '/wp-admin/update-core.php',
	Posts: '/wp-admin/edit.php',
	'Post in the block editor': `/wp-admin/post.php?post=${ blocks }&action=edit`,
	Categories: '/wp-admin/edit-tags.php?taxonomy=category',
	Category: '/wp-admin/term.php?taxonomy=category&tag_ID=1&post_type=post',
	Tags: '/wp-admin/edit-tags.php?taxonomy=post_tag',
	'Media grid': '/wp-admin/upload.php?mode=grid',
	'Media list': '/wp-admin/upload.php?mode=list',
	'Add media': '/wp-admin/media-new.php',
	Pages: '/wp-admin/edit.php?post_type=page',
	Comments: '/wp-admin/edit-comments.php',
	Comment: '/wp-admin/comment.php?action=editcomment&c=1',
	Themes: '/wp-admin/themes.php',
	'Site editor': '/wp-admin/site-editor.php',
	Plugins: '/wp-admin/plugins.php',
	'Add plugins': '/wp-admin/plugin-install.php',
	Users: '/wp-admin/users.php',
	'Add user': '/wp-admin/user-new.php',
	'Edit user': '/wp-admin/user-edit.php?user_id=3',
	Profile: '/wp-admin/profile.php',
	Tools: '/wp-admin/tools.php',
	Import: '/wp-admin/import.php',
	Export: '/wp-admin/export.php',
	'Site Health': '/wp-admin/site-health.php',
	'Site Health info': '/wp-admin/site-health.php?tab=debug',
	'Export personal data': '/wp-admin/export-personal-data.php',
	'Erase personal data': '/wp-admin/erase-personal-data.php',
	'General settings': '/wp-admin/options-general.php',
	'Writing settings': '/wp-admin/options-writing.php',
	'Reading settings': '/wp-admin/options-reading.php',
	'Discussion settings': '/wp-admin/options-discussion.php',
	'Media settings': '/wp-admin/options-media.php',
	Permalinks: '/wp-admin/options-permalink.php',
	Privacy: '/wp-admin/options-privacy.php',
	Credits: '/wp-admin/about.php',
} );
