import { LOCALES } from '../../../contract/locale.ts';
import type { Migration } from '../migration.ts';

const OF_PROVIDER = `foreign key ( provider_id ) references providers`;
const OF_SITE = `foreign key ( provider_id, site_id ) references sites`;

/** Help texts, their search, and what readers made of them. pg_trgm is a trusted extension: the database's owner may create it. */
export const help: Migration = {
	name: '0007-help',
	statements: [
		`create extension if not exists pg_trgm`,
		`create table help_articles (
			provider_id text not null,
			id text not null,
			screens jsonb not null,
			plans jsonb not null,
			plugins jsonb not null,
			updated_at timestamptz not null,
			primary key ( provider_id, id ),
			${ OF_PROVIDER }
		)`,
		`create table help_texts (
			provider_id text not null,
			article_id text not null,
			locale text not null,
			title text not null,
			keywords text not null,
			summary text not null,
			body text not null,
			html text not null,
			search tsvector not null,
			updated_at timestamptz not null,
			primary key ( provider_id, article_id, locale ),
			foreign key ( provider_id, article_id ) references help_articles on delete cascade
		)`,
		// One index a language: a word that five languages share would otherwise be looked at five times.
		...LOCALES.map(
			( locale ) =>
				`create index help_texts_${ locale } on help_texts using gin ( search ) where locale = '${ locale }'`
		),
		`create table help_tips (
			provider_id text not null,
			id text not null,
			screen text not null,
			field text not null,
			plugin text not null,
			article_id text,
			texts jsonb not null check ( texts ? 'en' ),
			created_at timestamptz not null,
			updated_at timestamptz not null,
			primary key ( provider_id, id ),
			${ OF_PROVIDER }
		)`,
		`create index help_tips_place on help_tips ( provider_id, screen, field )`,
		`create table help_words (
			provider_id text not null,
			locale text not null,
			word text not null,
			folded text not null,
			lexeme text not null,
			docs int not null,
			primary key ( provider_id, locale, word ),
			${ OF_PROVIDER }
		)`,
		`create index help_words_lexeme on help_words ( provider_id, locale, lexeme )`,
		`create index help_words_folded on help_words using gin ( folded gin_trgm_ops )`,
		`create table help_votes (
			provider_id text not null,
			site_id text not null,
			person_ref text not null,
			kind text not null check ( kind in ( 'article', 'tip' ) ),
			target_id text not null,
			helpful boolean not null,
			missing text not null,
			screen text not null,
			field text not null,
			voted_at timestamptz not null,
			primary key ( provider_id, site_id, person_ref, kind, target_id ),
			${ OF_SITE }
		)`,
		`create index help_votes_target on help_votes ( provider_id, kind, target_id )`,
		`create table help_questions (
			provider_id text not null,
			site_id text not null,
			id text not null,
			person_ref text not null,
			locale text not null,
			words text not null,
			found int not null,
			screen text not null,
			field text not null,
			asked_at timestamptz not null,
			primary key ( provider_id, site_id, id ),
			${ OF_SITE }
		)`,
		`create index help_questions_unanswered on help_questions ( provider_id, asked_at ) where found = 0`,
		`create table help_solved (
			provider_id text not null,
			site_id text not null,
			id text not null,
			article_id text not null,
			screen text not null,
			field text not null,
			solved_at timestamptz not null,
			primary key ( provider_id, site_id, id ),
			${ OF_SITE }
		)`,
		`create index help_solved_at on help_solved ( provider_id, solved_at )`,
		`create index tickets_by_age on tickets ( provider_id, created_at )`,
	],
};
