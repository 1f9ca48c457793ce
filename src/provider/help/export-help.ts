import { stringify } from 'yaml';
import { toPluginLine } from '../../contract/help-plugin-line.ts';
import type { HelpFile, HelpPlugin } from '../../contract/help.ts';
import { LOCALES } from '../../contract/locale.ts';
import type { Db } from '../db/database.ts';
import { tipFilePath } from './tip-file-path.ts';

/** All help of a provider as the files that `importHelp` reads; importing them again changes nothing. */
export async function exportHelp(
	db: Db,
	provider_id: string
): Promise< HelpFile[] > {
	const texts = await db
		.selectFrom( 'help_texts as text' )
		.innerJoin( 'help_articles as article', ( join ) =>
			join
				.onRef( 'article.provider_id', '=', 'text.provider_id' )
				.onRef( 'article.id', '=', 'text.article_id' )
		)
		.where( 'text.provider_id', '=', provider_id )
		.select( [
			'article_id',
			'locale',
			'title',
			'keywords',
			'body',
			'screens',
			'plans',
			'plugins',
		] )
		.orderBy( 'article_id' )
		.orderBy( 'locale' )
		.execute();
	return [
		...texts.map( ( text ) => ( {
			path: `articles/${ text.article_id }.${ text.locale }.md`,
			text: `---\n${ stringify( frontOf( text ), {
				lineWidth: 0,
			} ) }---\n\n${ text.body }\n`,
		} ) ),
		...( await tipFiles( db, provider_id ) ),
	];
}

function frontOf( text: {
	locale: string;
	title: string;
	keywords: string;
	screens: string[];
	plans: string[];
	plugins: HelpPlugin[];
} ) {
	const { title, keywords, screens, plans, plugins } = text;
	return {
		title,
		...( keywords ? { keywords } : {} ),
		...( text.locale === 'en'
			? {
					...( screens.length ? { screens } : {} ),
					...( plans.length ? { plans } : {} ),
					...( plugins.length
						? { plugins: plugins.map( toPluginLine ) }
						: {} ),
			  }
			: {} ),
	};
}

async function tipFiles( db: Db, provider_id: string ): Promise< HelpFile[] > {
	const tips = await db
		.selectFrom( 'help_tips' )
		.where( 'provider_id', '=', provider_id )
		.select( [ 'id', 'screen', 'field', 'plugin', 'article_id', 'texts' ] )
		.orderBy( 'plugin' )
		.orderBy( 'screen' )
		.orderBy( 'id' )
		.execute();
	const places = new Map< string, typeof tips >();
	for ( const tip of tips ) {
		const place = `${ tip.plugin } ${ tip.screen }`;
		places.set( place, [ ...( places.get( place ) ?? [] ), tip ] );
	}
	return [ ...places.values() ].map( ( list ) => {
		const { screen = '', plugin = '' } = list[ 0 ] ?? {};
		return {
			path: tipFilePath( plugin, screen ),
			text: stringify(
				{
					screen,
					plugin,
					tips: list.map( ( { id, field, article_id, texts } ) => ( {
						id,
						field,
						...( article_id ? { article: article_id } : {} ),
						...Object.fromEntries(
							LOCALES.flatMap( ( locale ) =>
								texts[ locale ]
									? [ [ locale, texts[ locale ] ] ]
									: []
							)
						),
					} ) ),
				},
				{ lineWidth: 0 }
			),
		};
	} );
}
