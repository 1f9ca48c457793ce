/**
 * Fields that stay masked whatever anybody sets: passwords (also those a "show password" button turned into text fields),
 * one-time codes, and payment data. Matched against the live field and everything around it.
 */
export const NEVER_SHOWN =
	'input[type="password" i],' +
	'[autocomplete*="password" i],' +
	'[autocomplete="one-time-code" i],' +
	'[autocomplete^="cc-" i],' +
	'[autocomplete*=" cc-" i],' +
	'[data-pw],' +
	'.wp-pwd,' +
	'.user-pass-wrap,' +
	'.wc-credit-card-form,' +
	'.wc-payment-form,' +
	'.payment_box,' +
	'.StripeElement,' +
	'[data-stripe],' +
	'[data-braintree-id],' +
	'[data-encrypted-name]';

/** Names and ids of such fields, in the notations plugins use (`billing_iban`, `cardNumber`, `smtp-pass`). */
export const NEVER_SHOWN_NAME =
	/(?:^|[^a-z])(?:pass(?:word|wd|phrase)?\d?|pwd|passwort|wachtwoord|mot_?de_?passe|pin|otp|cvc2?|cvv2?|csc|iban|bic|card_?(?:no|num(?:ber)?|code|holder|expiry|cvc)|cc_?(?:num(?:ber)?|exp|cvc|code)|credit_?card|account_?num(?:ber)?|routing_?num(?:ber)?|sort_?code|(?:api|secret|private|consumer|access|licen[cs]e)_?(?:key|secret|token)|secret|token)(?:$|[^a-z])/;
