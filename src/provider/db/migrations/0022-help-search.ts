import { LOCALES } from '../../../contract/locale.ts';
import type { Migration } from '../migration.ts';

/**
 * What the search reads stands alone, in rows that fit into a page as they are: ranking a thousand texts beside their
 * Markdown and HTML would read ten times as much. New texts are in the index at once (no pending list, which each search
 * would have to read, and which an embedded database never empties).
 */
export const helpSearch: Migration = {
	name: '0022-help-search',
	statements: [
		`create table help_search (
			provider_id text not null,
			article_id text not null,
			locale text not null,
			words tsvector not null,
			primary key ( provider_id, article_id, locale ),
			foreign key ( provider_id, article_id, locale ) references help_texts on delete cascade
		) with ( toast_tuple_target = 8160 )`,
		`alter table help_search alter column words set storage main`,
		`insert into help_search ( provider_id, article_id, locale, words )
			select provider_id, article_id, locale, search from help_texts`,
		...LOCALES.flatMap( ( locale ) => [
			`drop index help_texts_${ locale }`,
			`create index help_search_${ locale } on help_search using gin ( words ) with ( fastupdate = off ) where locale = '${ locale }'`,
		] ),
		`alter table help_texts drop column search`,
		// One index a language here too; and by stem in byte order, in which all that begin alike stand together.
		`drop index help_words_folded`,
		...LOCALES.map(
			( locale ) =>
				`create index help_words_near_${ locale } on help_words using gin ( folded gin_trgm_ops ) with ( fastupdate = off ) where locale = '${ locale }'`
		),
		`drop index help_words_lexeme`,
		`create index help_words_stem on help_words ( provider_id, locale, lexeme text_pattern_ops ) include ( docs )`,
	],
};
