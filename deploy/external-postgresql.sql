-- Chạy bằng superuser (psql -f) trên máy chủ PostgreSQL 18 của tỉnh, sau khi thay hai mật khẩu.
-- Vai trò sở hữu chỉ dùng để cập nhật cấu trúc dữ liệu; vai trò làm việc không sở hữu gì.
create role caicach_owner login nosuperuser nobypassrls nocreatedb nocreaterole password 'thay-mat-khau-so-huu';
create role caicach_app login nosuperuser nobypassrls nocreatedb nocreaterole password 'thay-mat-khau-lam-viec';
create database caicach owner caicach_owner encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C.UTF-8' template template0;
revoke all on database caicach from public;
grant connect on database caicach to caicach_app;
