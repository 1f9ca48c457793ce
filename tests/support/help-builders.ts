import {
	article,
	articleCard,
	helpIndex,
	type Article,
	type ArticleCard,
	type HelpIndex,
} from '../../src/contract/help.ts';
import { NOW } from './browser-builders.ts';

/** Makers of help texts as the panel reads them; see browser-builders.ts. */

export const buildCard = ( change: Partial< ArticleCard > = {} ): ArticleCard =>
	articleCard.parse( {
		id: 'permalinks',
		locale: 'en',
		title: 'Changing the addresses of your pages',
		keywords: 'permalinks, 404',
		summary: 'How a page gets its address.',
		screens: [ 'options-permalink' ],
		plans: [],
		plugins: [],
		...change,
	} );

export const buildArticle = ( change: Partial< Article > = {} ): Article =>
	article.parse( {
		...buildCard(),
		html: '<p>Open <a href="admin:options-permalink.php">Permalinks</a>, or read <a href="help:backups">Backups</a>.</p>',
		updated_at: NOW,
		helpful: null,
		...change,
	} );

export const buildHelpIndex = (
	change: Partial< HelpIndex > = {}
): HelpIndex =>
	helpIndex.parse( {
		as_of: NOW,
		articles: [],
		tips_off: false,
		admin_url: 'http://shop.test/wp-admin/',
		...change,
	} );
